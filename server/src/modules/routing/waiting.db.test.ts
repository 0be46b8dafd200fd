import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import { closeEpisode } from '../conversations/index.ts'
import { update } from '../tenants/index.ts'
import { workforce } from '../workforce/index.ts'
import { accept } from './accept.ts'
import { callBack } from './call-back.ts'
import { callBackPhone } from './call-back-phone.ts'
import { place, routing } from './index.ts'
import { keepPlace } from './keep-place.ts'
import { leaveMessage } from './leave-message.ts'
import { offers } from './offers.ts'
import { queue } from './queue.ts'
import { Centre, type Thread } from './testing.ts'
import { checkInvariants } from './testing-invariants.ts'

let kit: Kit
let centre: Centre
let agent: Awaited<ReturnType<Centre['agent']>>
let served: Thread
let waiting: Thread

beforeAll(async () => {
  kit = await createKit([workforce, routing])
})
afterAll(() => kit.close())
beforeEach(async () => {
  centre = await new Centre(kit).open()
  agent = await centre.agent(1)
  served = await centre.caller()
  await acceptOffer()
  waiting = await centre.caller()
  await kit.settle()
})

const offered = async () => {
  await kit.settle()
  return (await offers(agent, {})).rows
}
async function acceptOffer() {
  return accept(agent, { offer: (await offered())[0]?.id ?? '' })
}
const pass = async (seconds: number) => {
  kit.clock.advance(seconds * 1000)
  await kit.settle()
}
const free = (thread = served) =>
  centre.tx((ctx) => closeEpisode(ctx, { conversation: thread.conversation, reason: 'resolved' }))
const of = (thread: Thread) => [centre.customer(thread), { conversation: thread.conversation }] as const

describe('the place', () => {
  it('is a range rounded up with what may be done instead, or closed with the next opening', async () => {
    const shown = await place(...of(waiting))
    expect(shown).toMatchObject({ position: 1, open: true, opensAt: null, kind: 'chat', customer: 'here' })
    expect(shown?.atLeast).toBeLessThanOrEqual(shown?.minutes ?? 0)
    expect(shown?.options).toEqual(['leave_message', 'call_back', 'keep_place'])
    await update(centre.system(), { hours: { zone: 'Asia/Shanghai', week: { 3: [['09:00', '18:00']] } } })
    await centre.tx(({ tx }) =>
      tx.client.query(`update agents set presence = 'away' where tenant_id = $1`, [centre.tenant]),
    )
    const closed = await place(...of(waiting))
    expect(closed).toMatchObject({ minutes: null, atLeast: null, open: false })
    expect(closed?.opensAt).toMatch(/T01:00:00.000Z$/)
  })
})

describe('a message that is left', () => {
  it('keeps the place and is answered in the thread when somebody is free', async () => {
    const [customer, ref] = of(waiting)
    const left = await leaveMessage(customer, { ...ref, text: '请开发票' })
    expect(left).toMatchObject({ position: 1, kind: 'message', options: [] })
    expect(await centre.lastText(waiting)).toMatch(/留言已收到/)
    await free()
    expect(await offered()).toMatchObject([{ kind: 'message', conversation: { id: waiting.conversation } }])
  })
})

describe('a call-back', () => {
  it('is a task in the queue; its number is sealed and shown to the agent who has it', async () => {
    const [customer, ref] = of(waiting)
    expect(await callBack(customer, { ...ref, phone: '+86 138 0013 8000' })).toMatchObject({ kind: 'callback' })
    await expect(callBackPhone(agent, ref)).rejects.toMatchObject({ code: 'not_found' })
    const { rows } = await kit.database.pools.owner.query('select e::text from queue_entries e where phone is not null')
    expect(JSON.stringify(rows)).not.toMatch(/138.?0013/)
    await free()
    await acceptOffer()
    expect(await callBackPhone(agent, ref)).toEqual({ phone: '+86 138 0013 8000' })
    await expect(callBack(customer, { ...ref, phone: '13800138000' })).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('takes no nonsense for a number', async () => {
    const [customer, ref] = of(waiting)
    await expect(callBack(customer, { ...ref, phone: 'call me' })).rejects.toMatchObject({ code: 'bad_input' })
  })
})

describe('a place that is kept', () => {
  beforeEach(async () => {
    const [customer, ref] = of(waiting)
    expect(await keepPlace(customer, ref)).toMatchObject({ customer: 'later', position: 1 })
  })

  it('is called when it is the turn, and served as soon as the customer answers', async () => {
    await free()
    expect(await offered()).toEqual([])
    expect(await centre.lastText(waiting)).toMatch(/轮到您了/)
    expect(await place(...of(waiting))).toMatchObject({ customer: 'called' })
    await centre.tx(checkInvariants)
    await centre.say(waiting, '我在')
    expect(await offered()).toMatchObject([{ conversation: { id: waiting.conversation } }])
  })

  it('goes to the back when nobody answers, and in the end is a message that was left; the thread stays', async () => {
    const behind = await centre.caller()
    await free()
    await kit.settle()
    // Who is there is served meanwhile: nobody waits for one who was called.
    expect(await acceptOffer()).toMatchObject({ id: behind.conversation })
    await pass(300)
    expect((await centre.entry(waiting))?.customer).toBe('later')
    expect(await centre.lastText(waiting)).toMatch(/重新排队/)
    const last = await centre.caller()
    const { rows } = await queue(centre.system(), {})
    expect(rows.map((row) => row.conversation.id)).toEqual([waiting.conversation, last.conversation])
    await free(behind)
    await kit.settle()
    await acceptOffer()
    await pass(300)
    await free(last)
    await kit.settle()
    await pass(300)
    expect(await centre.entry(waiting)).toMatchObject({ kind: 'message', customer: 'here', calls: 3 })
    expect(await offered()).toMatchObject([{ kind: 'message' }])
    await centre.tx(checkInvariants)
  })
})
