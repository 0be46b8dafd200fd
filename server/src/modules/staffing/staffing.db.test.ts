import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import type { Context } from '../../kernel/context.ts'
import { conversations } from '../conversations/index.ts'
import { routing } from '../routing/index.ts'
import { setPresence, workforce } from '../workforce/index.ts'
import { acceptSwap } from './accept-swap.ts'
import { adherence } from './adherence.ts'
import { addDays } from './calendar.ts'
import { decideLeave } from './decide-leave.ts'
import { decideSwap } from './decide-swap.ts'
import { events } from './events.ts'
import { gaps } from './gaps.ts'
import { inbox } from './inbox.ts'
import { staffing } from './index.ts'
import { mine } from './mine.ts'
import { offerSwap } from './offer-swap.ts'
import { outlook } from './outlook.ts'
import { plan } from './plan.ts'
import { publish } from './publish.ts'
import { onEvents } from './react.ts'
import { removeKind } from './remove-kind.ts'
import { requestLeave } from './request-leave.ts'
import { saveEvent } from './save-event.ts'
import { saveKind } from './save-kind.ts'
import { savePerson } from './save-person.ts'
import { saveShift } from './save-shift.ts'
import { setPolicy } from './set-policy.ts'
import { PlannedCentre, TODAY } from './test/centre.ts'
import { week } from './week.ts'
import { withdraw } from './withdraw.ts'

const NEXT_WEEK = addDays(TODAY, 7)

let kit: Kit
let centre: PlannedCentre
let chief: Context
beforeAll(async () => {
  kit = await createKit([conversations, workforce, routing, staffing])
})
afterAll(() => kit.close())
beforeEach(async () => {
  centre = await new PlannedCentre(kit).open()
  await centre.skill('law')
  chief = kit.agent(['staffing:read', 'staffing:write'], { tenant: centre.tenant })
})

const all = (queue: string | null = null, from = TODAY, days = 1) => outlook(chief, { queue, from, days })
const slotsOf = async (queue: string | null, day: string) => (await all(queue, day)).days[0]?.slots ?? []
const policy = { handlingSeconds: 300, patienceSeconds: 300, concurrency: 1, shrinkage: 0, maxAbandonment: null }
const early = { name: '早班', from: 18, to: 34, breaks: [26] }
const late = { name: '晚班', from: 26, to: 42, breaks: [34] }

describe('arrivals', () => {
  it('are counted by queue and half hour of the wall clock, each once', async () => {
    await centre.caller({ skills: ['law'] })
    await centre.caller({ skills: ['law'] })
    await centre.caller()
    await kit.settle()
    // The dispatcher may bring an event again after a crash.
    const { rows } = await kit.services.transactions.system.query(
      `select id, payload from outbox where tenant_id = $1 and topic = 'handover.requested'`,
      [centre.tenant],
    )
    for (const { id, payload } of rows) {
      const at = new Date(kit.clock.now())
      await onEvents.takes['handover.requested']?.(centre.system(), { id, tenant: centre.tenant, at, payload })
    }
    kit.clock.advance(30 * 60_000)
    const { queues } = await all()
    expect(queues).toEqual([
      { key: '', skills: [] },
      { key: 'law', skills: ['law'] },
    ])
    // Ten in the morning of Shanghai.
    const [law, both] = [await slotsOf('law', TODAY), await slotsOf(null, TODAY)]
    expect([law[20]?.actual, both[20]?.actual, both[19]?.actual, both[22]?.actual]).toEqual([2, 3, 0, null])
    kit.clock.advance(-30 * 60_000)
  })
})

describe('the forecast', () => {
  it('knows nothing of a new tenant, and asks for nobody', async () => {
    const { daysKnown, days } = await all(null, TODAY, 7)
    expect([daysKnown, days.length]).toEqual([0, 7])
    expect(days.flatMap(({ slots }) => slots).every(({ arrivals, need }) => arrivals === 0 && need === 0)).toBe(true)
  })

  it('expects what came on the same weekdays, and people for it while the house is open', async () => {
    await setPolicy(chief, policy)
    await centre.history(['law'], 12)
    const slots = await slotsOf('law', NEXT_WEEK)
    expect(slots[20]?.arrivals).toBeCloseTo(12)
    expect(slots[20]?.low).toBeLessThan(12)
    expect(slots[20]?.high).toBeGreaterThan(12)
    // Two Erlang: four people answer 80 % within 30 seconds.
    expect(slots[20]?.need).toBe(4)
    expect([slots[10]?.need, slots[44]?.need]).toEqual([0, 0])
  })

  it('scales event days, leaves them out of what it learns, and says what they were', async () => {
    await centre.history([], 10)
    const { suggestions } = await events(chief, {})
    expect(suggestions.map(({ name }) => name)).toContain('双11')
    const day = addDays(TODAY, -7)
    const event = { when: { dates: [day, NEXT_WEEK] }, multiplier: 3, hours: null }
    expect(await saveEvent(chief, { name: '周年庆', ...event })).toMatchObject({ learned: 1 })
    const { days } = await all(null, NEXT_WEEK)
    expect(days[0]?.event).toBe('周年庆')
    expect(days[0]?.slots[20]?.arrivals).toBeCloseTo(30)
    const [payday] = suggestions.filter(({ key }) => key === 'payday-15')
    if (!payday) throw new Error('no suggestion')
    await saveEvent(chief, { name: payday.name, when: payday.when, multiplier: 1.2, hours: null })
    expect((await events(chief, {})).suggestions.map(({ key }) => key)).not.toContain('payday-15')
  })
})

describe('a week', () => {
  it('is planned by the solver, published, and seen by the agents; gaps close', { timeout: 90_000 }, async () => {
    await setPolicy(chief, policy)
    await centre.history(['law'], 3)
    const people = await Promise.all(['甲', '乙', '丙', '丁', '戊'].map((name) => centre.employee(name, ['law'])))
    await centre.employee('外行')
    expect((await gaps(chief, {})).week.length).toBeGreaterThan(0)
    await expect(plan(chief, { week: NEXT_WEEK })).rejects.toMatchObject({ code: 'not_allowed' })
    for (const kind of [early, late]) await saveKind(chief, kind)
    await expect(plan(chief, { week: addDays(TODAY, -7) })).rejects.toMatchObject({ code: 'not_allowed' })
    expect((await plan(chief, { week: addDays(NEXT_WEEK, 3) })).state).toBe('solving')
    await kit.settle()
    const planned = await week(chief, { week: NEXT_WEEK })
    expect(planned.plan).toMatchObject({ state: 'ready', problem: null })
    expect(planned.plan?.shifts).toBe(planned.shifts.length)
    expect(planned.shifts.every(({ name }) => name !== '外行')).toBe(true)
    for (const { id } of people) {
      const own = planned.shifts.filter(({ agent }) => agent === id)
      expect(own.length).toBeLessThanOrEqual(5)
      for (const [i, { startsAt }] of own.slice(1).entries())
        expect(Date.parse(startsAt) - Date.parse(own[i]?.endsAt ?? '')).toBeGreaterThanOrEqual(11 * 3_600_000)
    }
    const seen = async () => (await Promise.all(people.map((person) => mine(person, {})))).flatMap((one) => one.shifts)
    expect(await seen()).toEqual([])
    expect(await publish(chief, { week: NEXT_WEEK })).toEqual({ shifts: planned.shifts.length })
    expect(await seen()).toHaveLength(planned.shifts.length)
    const { days } = await all('law', NEXT_WEEK, 7)
    const lacking = days.flatMap(({ slots }) => slots.map(({ need, scheduled }) => Math.max(0, need - scheduled)))
    expect(lacking.reduce((sum, n) => sum + n, 0)).toBe(planned.plan?.missing)
    expect(planned.shifts.length).toBeGreaterThan(20)
  })

  it('says why there is no plan', async () => {
    await saveKind(chief, early)
    await plan(chief, { week: NEXT_WEEK })
    await kit.settle()
    const { plan: failed } = await week(chief, { week: NEXT_WEEK })
    expect(failed).toMatchObject({ state: 'failed', problem: { en: expect.stringContaining('no forecast') } })
  })

  it('is edited by hand within the rules', async () => {
    const person = await centre.employee('甲')
    const [morning, night] = [await saveKind(chief, early), await saveKind(chief, { ...late, to: 44 })]
    const put = (day: string, kind: string, shift?: string) =>
      saveShift(chief, { agent: person.id, day, kind, ...(shift && { shift }) })
    const first = await put(NEXT_WEEK, night.id)
    await expect(put(NEXT_WEEK, morning.id)).rejects.toMatchObject({ code: 'not_allowed' })
    await setPolicy(chief, { restHours: 12 })
    await expect(put(addDays(NEXT_WEEK, 1), morning.id)).rejects.toMatchObject({ code: 'not_allowed' })
    await put(NEXT_WEEK, morning.id, first.id)
    await put(addDays(NEXT_WEEK, 1), morning.id)
    await savePerson(chief, {
      agent: person.id,
      hoursWeek: 40,
      daysWeek: 2,
      weekdays: [1],
      kinds: null,
      standby: false,
      callFrom: '08:00',
      callTo: '22:00',
    })
    await expect(put(addDays(NEXT_WEEK, 2), morning.id)).rejects.toMatchObject({ code: 'not_allowed' })
    await removeKind(chief, { kind: morning.id })
    expect((await week(chief, { week: NEXT_WEEK })).shifts).toHaveLength(2)
    await expect(put(addDays(NEXT_WEEK, 2), morning.id)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('between agents', () => {
  let one: Context & { id: string }
  let two: Context & { id: string }
  let kind: string
  const shiftOf = async (person: { id: string }, day: string) => {
    const shift = await saveShift(chief, { agent: person.id, day, kind })
    await publish(chief, { week: day })
    return shift.id
  }
  beforeEach(async () => {
    ;[one, two] = [await centre.employee('甲'), await centre.employee('乙')]
    kind = (await saveKind(chief, early)).id
  })

  it('a shift is offered, taken for another, and approved by a supervisor', async () => {
    const [given, back] = [await shiftOf(one, NEXT_WEEK), await shiftOf(two, addDays(NEXT_WEEK, 1))]
    const { id } = await offerSwap(one, { shift: given, to: null })
    await expect(offerSwap(one, { shift: given, to: null })).rejects.toMatchObject({ code: 'conflict' })
    await expect(acceptSwap(one, { swap: id, inReturn: null })).rejects.toMatchObject({ code: 'not_found' })
    expect((await mine(two, {})).swaps).toMatchObject([{ id, state: 'offered', from: { name: '甲' } }])
    await acceptSwap(two, { swap: id, inReturn: back })
    expect((await inbox(chief, {})).swaps).toMatchObject([{ id, to: { name: '乙' }, inReturn: { id: back } }])
    expect(await decideSwap(chief, { swap: id, approve: true })).toMatchObject({ state: 'approved' })
    const days = async (person: Context) => (await mine(person, {})).shifts.map(({ day }) => day)
    expect([await days(one), await days(two)]).toEqual([[addDays(NEXT_WEEK, 1)], [NEXT_WEEK]])
    await expect(decideSwap(chief, { swap: id, approve: true })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('a swap that one may not work is refused, and without the need of approval it counts at once', async () => {
    await setPolicy(chief, { swapsNeedApproval: false })
    const given = await shiftOf(one, NEXT_WEEK)
    const busy = await shiftOf(two, NEXT_WEEK)
    const { id } = await offerSwap(one, { shift: given, to: two.id })
    await expect(acceptSwap(two, { swap: id, inReturn: null })).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await acceptSwap(two, { swap: id, inReturn: busy })).toMatchObject({ state: 'approved' })
    expect((await mine(one, {})).shifts.map((shift) => shift.id)).toEqual([busy])
  })

  it('an offer is taken back by its owner only', async () => {
    const { id } = await offerSwap(one, { shift: await shiftOf(one, NEXT_WEEK), to: null })
    await expect(withdraw(two, { swap: id })).rejects.toMatchObject({ code: 'not_found' })
    await withdraw(one, { swap: id })
    await expect(acceptSwap(two, { swap: id, inReturn: null })).rejects.toMatchObject({ code: 'taken' })
  })

  it('leave is asked for, approved by another person, and takes the shifts away', async () => {
    await shiftOf(one, NEXT_WEEK)
    const days = { from: NEXT_WEEK, to: addDays(NEXT_WEEK, 2) }
    const leave = await requestLeave(one, { ...days, reason: 'sick', note: '拔牙' })
    await expect(requestLeave(one, { ...days, reason: 'sick', note: '' })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    expect((await inbox(chief, {})).leaves).toMatchObject([{ name: '甲', note: '拔牙', shifts: 1 }])
    const self = { ...one, actor: { ...one.actor, scopes: new Set(['staffing:write']) } } as Context
    await expect(decideLeave(self, { leave: leave.id, approve: true })).rejects.toMatchObject({ code: 'four_eyes' })
    expect(await decideLeave(chief, { leave: leave.id, approve: true })).toMatchObject({ state: 'approved', shifts: 1 })
    expect((await mine(one, {})).shifts).toEqual([])
    const back = saveShift(chief, { agent: one.id, day: NEXT_WEEK, kind })
    await expect(back).rejects.toMatchObject({ code: 'not_allowed' })
    await withdraw(one, { leave: leave.id })
    await saveShift(chief, { agent: one.id, day: NEXT_WEEK, kind })
  })

  it('adherence follows presence', async () => {
    const now = await saveKind(chief, { name: '十点班', from: 20, to: 28, breaks: [] })
    await saveShift(chief, { agent: one.id, day: TODAY, kind: now.id })
    await publish(chief, { week: TODAY })
    const start = kit.clock.now()
    const wait = async (minutes: number) => {
      kit.clock.advance(minutes * 60_000)
      await kit.settle()
    }
    await wait(10)
    await setPresence(one, { presence: 'online' })
    await wait(30)
    await setPresence(one, { presence: 'away' })
    await wait(20)
    const { rows } = await adherence(chief, { day: TODAY })
    const passed = (kit.clock.now() - start) / 60_000
    expect(rows).toHaveLength(1)
    expect(rows[0]?.servedMinutes).toBeCloseTo(30, 0)
    expect(rows[0]?.lateMinutes).toBeGreaterThanOrEqual(10)
    expect(rows[0]?.plannedMinutes).toBeGreaterThanOrEqual(passed)
    kit.clock.advance(-passed * 60_000)
  })
})
