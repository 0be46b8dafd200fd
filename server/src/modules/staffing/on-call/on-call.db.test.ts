import { type FakeNotify, startNotify } from '@tandem/fakes/notify/index.ts'
import { connectNotifier as connectWecom, manifest as wecom } from '@tandem/notify-wecom'
import { connectNotifier, manifest } from '@tandem/sms-gateway'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../../test/kit.ts'
import type { Context } from '../../../kernel/context.ts'
import { conversations } from '../../conversations/index.ts'
import { routing } from '../../routing/index.ts'
import { setPresence, workforce } from '../../workforce/index.ts'
import { registerNotifier, staffing } from '../index.ts'
import { mine } from '../mine.ts'
import { saveNotifier } from '../notify/save-notifier.ts'
import { testNotifier } from '../notify/test-notifier.ts'
import { setPolicy } from '../set-policy.ts'
import { PlannedCentre } from '../test/centre.ts'
import { answerCall } from './answer-call.ts'
import { answerLink } from './answer-link.ts'
import { callIn } from './call-in.ts'
import { callOfLink } from './call-of-link.ts'
import { onCall } from './on-call.ts'

registerNotifier({ manifest, connect: connectNotifier })
registerNotifier({ manifest: wecom, connect: connectWecom })

const MINUTE = 60_000
const PHONE = '13800138000'
const base = { handlingSeconds: 300, patienceSeconds: 300, concurrency: 1, shrinkage: 0, maxAbandonment: null }
const pool = { enabled: true, people: 1, holdMinutes: 2, answerMinutes: 5, shiftHours: 2 }

let kit: Kit
let fake: FakeNotify
let centre: PlannedCentre
let chief: Context
beforeAll(async () => {
  kit = await createKit([conversations, workforce, routing, staffing])
  fake = await startNotify(() => kit.clock.now())
  Object.assign(kit.services.config, { egressAllow: [fake.host] })
})
afterAll(async () => {
  await fake.close()
  await kit.close()
})
beforeEach(async () => {
  centre = await new PlannedCentre(kit).open()
  await centre.skill('law')
  chief = kit.agent(['staffing:read', 'staffing:write'], { tenant: centre.tenant })
  await setPolicy(chief, { ...base, onCall: { ...pool, enabled: false } })
})

/** Minutes pass, with a look at the floor in each. */
async function pass(minutes: number): Promise<void> {
  for (let i = 0; i < minutes; i++) {
    kit.clock.advance(MINUTE)
    await kit.settle()
  }
}
/** Two people are needed; nobody is there. */
async function rush(): Promise<void> {
  await centre.history(['law'], 3)
  await setPolicy(chief, { ...base, onCall: pool })
  await kit.settle()
}
const standby = (name: string, more: object = {}) => centre.employee(name, ['law'], { standby: true, ...more })
const stateOf = async () =>
  (await onCall(chief, {})).calls.map(({ agent, state }) => `${agent.name} ${state}`).reverse()
const callOf = async (person: Context) => (await mine(person, {})).calls[0]?.id ?? ''
const connect = (kind: string, settings: object) =>
  saveNotifier(chief, { kind, name: kind, enabled: true, settings: settings as Record<string, string> })

describe('a gap', () => {
  it('calls in who is free; one tap in the console, and the agent is in the queue', async () => {
    const [one, two] = [await standby('甲'), await standby('乙')]
    await standby('休', { callFrom: '22:00', callTo: '23:00' })
    await centre.employee('不待命', ['law'])
    await rush()
    expect((await onCall(chief, {})).open).toMatchObject([{ queue: 'law', state: 'opening' }])
    expect(await stateOf()).toEqual([])
    await pass(2)
    const { open, pool } = await onCall(chief, {})
    expect(open).toMatchObject([{ queue: 'law', state: 'open' }])
    expect(pool.find(({ name }) => name === '休')).toMatchObject({ free: false, why: 'quiet' })
    expect((await stateOf()).sort()).toEqual(['乙 called', '甲 called'].sort())
    await pass(1)
    await answerCall(one, { call: await callOf(one), accept: true })
    await answerCall(two, { call: await callOf(two), accept: false })
    await kit.settle()
    expect((await stateOf()).sort()).toEqual(['乙 declined', '甲 arrived'].sort())
    const figures = await onCall(chief, {})
    expect(figures.calledToInQueueP50Minutes).toEqual({ value: 1, n: 1 })
    expect(figures.withinTwoHours).toEqual({ value: 1, n: 1 })
    expect((await mine(one, {})).shifts).toMatchObject([{ source: 'call_in', published: true }])
    // It gets what waits.
    const thread = await centre.caller({ skills: ['law'] })
    await kit.settle()
    expect((await centre.entry(thread))?.state).toBe('offered')
  })

  it('asks the next ones when nobody answers, and leaves those in peace', async () => {
    await standby('甲')
    await rush()
    await pass(2)
    expect(await stateOf()).toEqual(['甲 called'])
    await standby('乙')
    await pass(1)
    // Two are missing: the second one is called as soon as there is one.
    expect(await stateOf()).toEqual(['甲 called', '乙 called'])
    await standby('丙')
    await pass(5)
    expect(await stateOf()).toContain('甲 missed')
    await pass(10)
    expect((await stateOf()).filter((state) => state.startsWith('甲'))).toEqual(['甲 missed'])
    expect((await stateOf()).filter((state) => state.startsWith('丙'))).toHaveLength(1)
  })

  it('closes when people come, and takes open calls back', async () => {
    await standby('甲')
    await rush()
    await pass(2)
    expect(await stateOf()).toEqual(['甲 called'])
    for (const name of ['丁', '戊', '己']) {
      await setPresence(await centre.employee(name, ['law']), { presence: 'online' })
    }
    await pass(1)
    expect((await onCall(chief, {})).open).toMatchObject([{ state: 'closing' }])
    await pass(2)
    expect((await onCall(chief, {})).open).toEqual([])
    expect(await stateOf()).toEqual(['甲 withdrawn'])
  })

  it('stands down when the policy is switched off', async () => {
    await standby('甲')
    await rush()
    await pass(2)
    await setPolicy(chief, { onCall: { ...pool, enabled: false } })
    await pass(2)
    expect(await stateOf()).toEqual(['甲 withdrawn'])
    expect((await onCall(chief, {})).open).toEqual([])
  })
})

describe('being told', () => {
  const links = () => fake.received().flatMap(({ text }) => /on-call\/(\S+)/.exec(text)?.[1] ?? [])

  it('comes with a link for the person alone, which answers once and is void later', async () => {
    await connect('sms-gateway', fake.settings.gateway)
    await connect('wecom', fake.settings.wecom)
    const one = await standby('甲', { phone: PHONE })
    await rush()
    await pass(2)
    const [group, text] = ['wecom', 'gateway'].map((name) =>
      fake
        .received()
        .filter(({ platform }) => platform === name)
        .at(-1),
    )
    expect(text).toMatchObject({ to: [PHONE] })
    // Anybody of the group could use a link that answers.
    expect(group).toMatchObject({ to: [PHONE], text: expect.stringContaining('/my-shifts') })
    expect(group?.text).not.toContain('on-call')
    const token = links().at(-1) ?? ''
    const nobody = kit.services
    const anonymous: Context = {
      ...centre.system(),
      services: nobody,
      actor: { kind: 'anonymous' },
      tenant: '00000000-0000-0000-0000-000000000000',
    }
    expect(await callOfLink(anonymous, { token })).toMatchObject({ organisation: '明月', state: 'called' })
    for (const forged of [`${token}x`, token.slice(0, -2), `x${token}`, 'a.b', ''.padEnd(44, 'A')])
      await expect(answerLink(anonymous, { token: forged, accept: true })).rejects.toMatchObject({ code: 'expired' })
    expect(await answerLink(anonymous, { token, accept: true })).toEqual({ state: 'accepted' })
    expect(await answerLink(anonymous, { token, accept: true })).toEqual({ state: 'accepted' })
    await expect(answerLink(anonymous, { token, accept: false })).rejects.toMatchObject({ code: 'expired' })
    expect(await stateOf()).toEqual(['甲 accepted'])
    await pass(4)
    await setPresence(one, { presence: 'online' })
    await kit.settle()
    expect(await stateOf()).toEqual(['甲 arrived'])
    expect((await onCall(chief, {})).calledToInQueueP50Minutes.value).toBeCloseTo(4)
  })

  it('that fails is seen, and the call stands', async () => {
    await connect('sms-gateway', fake.settings.gateway)
    await standby('甲', { phone: PHONE })
    fake.fails(500)
    await rush()
    await pass(2)
    fake.fails(null)
    const [call] = (await onCall(chief, {})).calls
    expect(call).toMatchObject({ state: 'called', told: [{ notifier: 'sms-gateway', ok: false }] })
  })

  it('can be tried out', async () => {
    const { id } = await connect('wecom', fake.settings.wecom)
    expect(await testNotifier(chief, { notifier: id })).toEqual({ ok: true, problem: null })
    const bad = await connect('wecom', { webhook: `http://${fake.host}/cgi-bin/webhook/send?key=no` })
    expect(await testNotifier(chief, { notifier: bad.id })).toMatchObject({ ok: false })
  })
})

it('somebody is called in by hand within the same rules', async () => {
  const [one, quiet] = [await standby('甲'), await standby('乙', { callFrom: '23:00', callTo: '23:30' })]
  await expect(callIn(chief, { agent: quiet.id, queue: 'law' })).rejects.toMatchObject({ code: 'not_allowed' })
  await expect(callIn(chief, { agent: one.id, queue: 'vip' })).rejects.toMatchObject({ code: 'not_allowed' })
  expect(await callIn(chief, { agent: one.id, queue: 'law' })).toMatchObject({ state: 'called' })
  await expect(callIn(chief, { agent: one.id, queue: 'law' })).rejects.toMatchObject({ code: 'not_allowed' })
})
