import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import { closeEpisode, get, readMessages } from '../conversations/index.ts'
import { me, setPresence, workforce } from '../workforce/index.ts'
import { accept } from './accept.ts'
import { announcePlaces } from './announce.ts'
import { decline } from './decline.ts'
import { handover, routing, take } from './index.ts'
import { matchTenant } from './match-tenant.ts'
import { offers } from './offers.ts'
import { place } from './place.ts'
import { queue } from './queue.ts'
import { release } from './release.ts'
import { Centre } from './testing.ts'
import { checkInvariants } from './testing-invariants.ts'
import { transfer } from './transfer.ts'

let kit: Kit
let centre: Centre

beforeAll(async () => {
  kit = await createKit([workforce, routing])
})
afterAll(() => kit.close())
beforeEach(async () => {
  centre = await new Centre(kit).open()
})

const ANYTHING = { entries: [], agents: 'all' as const }

const noticesOf = async (conversation: string) => {
  const { rows } = await centre.tx((ctx) => readMessages(ctx, { conversation, after: 0, limit: 100 }))
  return rows.flatMap(({ body }) => (body.kind === 'notice' ? [body.notice] : []))
}
const onlyOffer = async (agent: Awaited<ReturnType<Centre['agent']>>) => {
  await kit.settle()
  const { rows } = await offers(agent, {})
  expect(rows).toHaveLength(1)
  return rows[0]?.id ?? ''
}

describe('a handover', () => {
  it('is offered, accepted, served and closed; the load follows', async () => {
    const agent = await centre.agent()
    const { conversation } = await centre.caller({ summary: '订单 12345 要退货' })
    await kit.settle()
    const [offer] = (await offers(agent, {})).rows
    expect(offer).toMatchObject({
      summary: '订单 12345 要退货',
      because: 'least_busy',
      conversation: { id: conversation },
    })
    const accepted = await accept(agent, { offer: offer?.id ?? '' })
    expect(accepted.assignee).toMatchObject({ kind: 'agent', id: agent.id })
    expect(await me(agent, {})).toMatchObject({ load: 1 })
    expect(await noticesOf(conversation)).toEqual(['queued', 'assigned'])
    await centre.tx((ctx) => closeEpisode(ctx, { conversation, reason: 'resolved' }))
    await kit.settle()
    expect(await me(agent, {})).toMatchObject({ load: 0 })
    expect((await queue(kit.system(centre.tenant), {})).rows).toEqual([])
  })

  it('is offered although somebody looked at its entry just then', async () => {
    const agent = await centre.agent()
    const { conversation } = await centre.caller()
    let matched: Promise<void> | undefined
    await centre.tx(async ({ tx }) => {
      const entries = tx.db.selectFrom('queue_entries').where('conversation_id', '=', conversation)
      await entries.select('id').forUpdate().execute()
      matched = matchTenant(kit.system(centre.tenant), ANYTHING)
      await new Promise((resolve) => setTimeout(resolve, 50))
    })
    await matched
    expect((await offers(agent, {})).rows).toHaveLength(1)
  })

  it('asked for twice waits once, at the same place', async () => {
    const thread = await centre.thread()
    const customer = kit.customer({ ...thread, id: thread.customer }, centre.tenant)
    const first = await handover(customer, { conversation: thread.conversation })
    expect(await handover(customer, { conversation: thread.conversation })).toEqual(first)
    expect((await queue(kit.system(centre.tenant), {})).rows).toHaveLength(1)
    expect(await noticesOf(thread.conversation)).toEqual(['queued', 'no_agent_online'])
  })

  it('tells a position, and a number of minutes only while somebody is there', async () => {
    const first = await centre.caller()
    const second = await centre.caller()
    const asked = (thread: typeof first) =>
      place(kit.customer({ ...thread, id: thread.customer }, centre.tenant), { conversation: thread.conversation })
    expect(await asked(second)).toMatchObject({ position: 2, minutes: null, open: true, options: expect.any(Array) })
    await centre.agent(0)
    const there = await centre.agent(1)
    await kit.settle()
    expect(await asked(first)).toMatchObject({ position: 1, open: true })
    expect((await asked(second))?.minutes).toBeGreaterThan(0)
    await accept(there, { offer: await onlyOffer(there) })
    expect(await asked(first)).toBeNull()
    expect(await asked(second)).toMatchObject({ position: 1 })
  })
})

describe('the place in the queue', () => {
  it('is told to who waits when it changes, and only then', async () => {
    const there = await centre.agent(1)
    const served = await centre.caller()
    const offer = await onlyOffer(there)
    const waiting = await centre.caller()
    const told: unknown[] = []
    const stop = kit.services.bus.subscribe(`conversation.${waiting.conversation}`, (frame) => {
      if (typeof frame === 'object' && frame && 'place' in frame) told.push(frame.place)
    })
    await kit.settle()
    for (let i = 0; i < 3; i++) await centre.tx(announcePlaces)
    expect(told).toMatchObject([{ position: 2, open: true }])
    await accept(there, { offer })
    await kit.settle()
    await centre.tx((ctx) => closeEpisode(ctx, { conversation: served.conversation, reason: 'resolved' }))
    await centre.tx(announcePlaces)
    await accept(there, { offer: await onlyOffer(there) })
    await kit.settle()
    await centre.tx(announcePlaces)
    stop()
    expect(told.slice(1)).toEqual([expect.objectContaining({ position: 1 }), null])
  })
})

describe('matchers of several processes', () => {
  it('make one offer a conversation and keep the capacities', async () => {
    const agents = await Promise.all([3, 4, 5].map((capacity) => centre.agent(capacity)))
    await Promise.all(Array.from({ length: 20 }, () => centre.caller()))
    const process = () => matchTenant({ ...centre.system(), services: { ...kit.services } }, ANYTHING)
    await Promise.all(Array.from({ length: 6 }, process))
    const { offers: made } = await centre.tx(checkInvariants)
    expect(made.map((offer) => offer.agent_id).sort()).toEqual(
      agents.flatMap(({ id }, i) => Array.from({ length: i + 3 }, () => id)).sort(),
    )
  })
})

describe('what is written down', () => {
  it('of a summary cannot be read without the key of the customer', async () => {
    const { conversation } = await centre.caller({ summary: '电话 13800138000' })
    const stored = await centre.tx(({ tx }) => tx.db.selectFrom('queue_entries').selectAll().execute())
    expect(JSON.stringify(stored)).toContain(conversation)
    expect(JSON.stringify(stored)).not.toContain('13800138000')
  })
})

describe('an offer', () => {
  it('that is declined goes to another agent', async () => {
    const [first, second] = [await centre.agent(), await centre.agent()]
    await centre.caller()
    await kit.settle()
    const [offered] = (await offers(first, {})).rows
    const [refuser, other] = offered ? [first, second] : [second, first]
    const offer = offered?.id ?? (await onlyOffer(second))
    await decline(refuser, { offer })
    await onlyOffer(other)
    await expect(accept(refuser, { offer })).rejects.toMatchObject({ code: 'over' })
    await expect(accept(refuser, { offer: await onlyOffer(other) })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('that is missed three times sets the agent away and the conversation waits at its old place', async () => {
    const agent = await centre.agent()
    await centre.caller()
    const before = (await queue(kit.system(centre.tenant), {})).rows
    for (let miss = 0; miss < 3; miss++) {
      await onlyOffer(agent)
      kit.clock.advance(30_000)
      await kit.settle()
      expect((await offers(agent, {})).rows).toEqual([])
      kit.clock.advance(30_000)
      await kit.settle()
    }
    expect(await me(agent, {})).toMatchObject({ presence: 'away', load: 0 })
    expect((await queue(kit.system(centre.tenant), {})).rows).toMatchObject(
      before.map(({ enqueuedAt }) => ({ enqueuedAt, state: 'waiting' })),
    )
    await setPresence(agent, { presence: 'online' })
    await onlyOffer(agent)
  })

  it('of a conversation that its customer left is gone', async () => {
    const agent = await centre.agent()
    const { conversation } = await centre.caller()
    const offer = await onlyOffer(agent)
    await centre.tx((ctx) => closeEpisode(ctx, { conversation, reason: 'left' }))
    // Whether or not the offer has been withdrawn by now.
    await expect(accept(agent, { offer })).rejects.toMatchObject({ code: expect.stringMatching(/^(closed|over)$/) })
    await kit.settle()
    expect((await offers(agent, {})).rows).toEqual([])
    await expect(accept(agent, { offer })).rejects.toMatchObject({ code: 'over' })
  })
})

describe('an agent', () => {
  it('who takes a conversation ends the offer to another', async () => {
    const offered = await centre.agent()
    const { conversation } = await centre.caller()
    const offer = await onlyOffer(offered)
    const taker = await centre.agent(0)
    await take(taker, { conversation })
    await expect(accept(offered, { offer })).rejects.toMatchObject({ code: 'taken' })
    await expect(take(offered, { conversation })).rejects.toMatchObject({ code: 'taken' })
    expect(await me(taker, {})).toMatchObject({ capacity: 0, load: 1 })
  })

  it('passes a conversation on with everything known, and the customer keeps the place', async () => {
    const from = await centre.agent(1)
    const { conversation } = await centre.caller({ summary: '要发票' })
    await accept(from, { offer: await onlyOffer(from) })
    const to = await centre.agent(1)
    await transfer(from, { conversation, to: { agent: to.id }, note: '客户要专票' })
    await kit.settle()
    expect((await offers(to, {})).rows).toMatchObject([{ summary: '要发票', reason: 'transfer', because: 'requested' }])
    expect(await me(from, {})).toMatchObject({ load: 0 })
    expect(await noticesOf(conversation)).toEqual(['queued', 'assigned', 'transferred'])
  })

  it('gives a conversation back to the assistant', async () => {
    const agent = await centre.agent()
    const { conversation } = await centre.thread()
    await take(agent, { conversation })
    expect((await release(agent, { conversation })).assignee).toEqual({ kind: 'bot' })
    expect(await me(agent, {})).toMatchObject({ load: 0 })
  })

  it('who goes offline loses the conversations to the queue, and no place is lost', async () => {
    const agent = await centre.agent()
    const served = await centre.caller()
    await accept(agent, { offer: await onlyOffer(agent) })
    kit.clock.advance(1000)
    const later = await centre.caller()
    await setPresence(agent, { presence: 'offline' })
    await kit.settle()
    const { rows } = await queue(kit.system(centre.tenant), {})
    expect(rows.map((row) => row.conversation.id)).toEqual([served.conversation, later.conversation])
    expect(await me(agent, {})).toMatchObject({ load: 0 })
    expect(await noticesOf(served.conversation)).toContain('returned_to_queue')
    expect((await get(agent, { conversation: served.conversation })).assignee).toEqual({ kind: 'queue' })
  })

  it('who served the customer before is asked first', async () => {
    const known = await centre.agent(2)
    const thread = await centre.caller()
    await accept(known, { offer: await onlyOffer(known) })
    await centre.agent(50)
    await centre.tx((ctx) => closeEpisode(ctx, { conversation: thread.conversation, reason: 'resolved' }))
    await centre.say(thread, '还有一个问题')
    await centre.enqueue(thread.conversation)
    await onlyOffer(known)
    expect((await offers(known, {})).rows).toMatchObject([{ because: 'returning' }])
  })
})
