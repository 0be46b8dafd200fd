import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { closeEpisode, get, reply } from '../conversations/index.ts'
import { update } from '../customers/index.ts'
import { me, setPresence, updateAgent, workforce } from '../workforce/index.ts'
import { accept } from './accept.ts'
import { decline } from './decline.ts'
import { routing } from './index.ts'
import { matchTenant } from './match-tenant.ts'
import { next } from './next.ts'
import { offers } from './offers.ts'
import { queue } from './queue.ts'
import { Centre, type Thread } from './testing.ts'
import { checkInvariants } from './testing-invariants.ts'
import { why } from './why.ts'
import { finishWrapUp, wrapUps } from './wrap-up.ts'

let kit: Kit
let centre: Centre

beforeAll(async () => {
  kit = await createKit([workforce, routing])
})
afterAll(() => kit.close())
beforeEach(async () => {
  centre = await new Centre(kit).open()
})

/** Who waits for a lock on rows in this database. */
const WAITS = `select 1 from pg_stat_activity where datname = current_database() and wait_event = 'transactionid'`
const LAW = [{ key: 'law', level: 1 }]
type Agent = Awaited<ReturnType<Centre['agent']>>

const offered = async (agent: Agent) => {
  await kit.settle()
  return (await offers(agent, {})).rows
}
const acceptFirst = async (agent: Agent) => accept(agent, { offer: (await offered(agent))[0]?.id ?? '' })
const pass = async (seconds: number) => {
  kit.clock.advance(seconds * 1000)
  await kit.settle()
}
const close = ({ conversation }: Thread) => centre.tx((ctx) => closeEpisode(ctx, { conversation, reason: 'resolved' }))

describe('levels', () => {
  it('go to who has them, and go down while nobody comes', async () => {
    await centre.skill('law')
    const junior = await centre.agent(1, [{ key: 'law', level: 2 }])
    const master = await centre.agent(1, [{ key: 'law', level: 5 }])
    await centre.caller({ skills: [{ key: 'law', level: 4 }] })
    expect(await offered(junior)).toEqual([])
    await acceptFirst(master)
    await centre.caller({ skills: [{ key: 'law', level: 4 }] })
    await kit.settle()
    await pass(120)
    expect(await offered(junior)).toEqual([])
    await pass(120)
    expect(await offered(junior)).toHaveLength(1)
  })

  it('are never asked for beyond what anybody has, and not at all when a skill is gone', async () => {
    await centre.skill('law')
    const agent = await centre.agent(1, [{ key: 'law', level: 2 }])
    const other = await centre.agent(1, [])
    const first = await centre.caller({ skills: [{ key: 'law', level: 5 }] })
    expect(await offered(agent)).toHaveLength(1)
    expect((await centre.entry(first))?.needs).toEqual(['law:2'])
    const second = await centre.caller({ skills: ['law'] })
    expect(await offered(other)).toEqual([])
    await updateAgent(centre.system(), { agent: agent.id, skills: [] })
    expect(await offered(other)).toHaveLength(1)
    expect((await centre.entry(second))?.needs).toEqual([])
  })

  it('are dropped by a policy that lets anybody come in the end', async () => {
    await centre.policy({ anybodySeconds: 60 })
    await centre.skill('law')
    const expert = await centre.agent(1, ['law'])
    await setPresence(expert, { presence: 'away' })
    const anybody = await centre.agent(1, [])
    await centre.caller({ skills: ['law'] })
    expect(await offered(anybody)).toEqual([])
    await pass(60)
    expect(await offered(anybody)).toHaveLength(1)
  })
})

describe('lanes', () => {
  it('stand earlier by their boost: VIP before complaint before the rest', async () => {
    const plain = await centre.caller()
    kit.clock.advance(1000)
    const complaint = await centre.caller({ reason: 'complaint' })
    const vip = await centre.thread()
    await update(centre.system(), { customer: vip.customer, tags: ['vip'] })
    await centre.enqueue(vip.conversation)
    const { rows } = await queue(centre.system(), {})
    expect(rows.map((row) => [row.conversation.id, row.lane])).toEqual([
      [vip.conversation, 'vip'],
      [complaint.conversation, 'complaint'],
      [plain.conversation, 'normal'],
    ])
  })

  it('are passed by whoever has waited too long: escalated, and told so', async () => {
    const thread = await centre.caller({ priority: 4 })
    await pass(600)
    expect(await centre.entry(thread)).toMatchObject({ escalated: true, priority: 1 })
    await centre.tx(checkInvariants)
  })
})

it('gives room to who stands first, also when the news of somebody behind comes before that of the room', async () => {
  const agent = await centre.agent(1)
  await setPresence(agent, { presence: 'offline' })
  const [first, second] = [await centre.caller({ priority: 1 }), await centre.caller({ priority: 4 })]
  await kit.settle()
  await centre.tx(({ tx }) => tx.client.query(`update agents set presence = 'online' where id = $1`, [agent.id]))
  const entry = await centre.entry(second)
  await matchTenant(centre.system(), { entries: [entry?.id ?? ''], agents: [] })
  expect((await offered(agent)).map(({ conversation }) => conversation.id)).toEqual([first.conversation])
})

it('gives room to who stands first, also when the agent who was meant for them goes just then', async () => {
  const [goes, stays] = [await centre.agent(1), await centre.agent(1)]
  for (const agent of [goes, stays]) await setPresence(agent, { presence: 'offline' })
  const [first] = [await centre.caller({ priority: 1 }), await centre.caller({ priority: 4 })]
  await kit.settle()
  const become = (presence: string, ids: string[]) =>
    centre.tx(({ tx }) => tx.client.query('update agents set presence = $1 where id = any($2)', [presence, ids]))
  await become('online', [goes.id, stays.id])
  let matched: Promise<void> | undefined
  await centre.tx(async ({ tx }) => {
    await tx.client.query(`update agents set presence = 'offline' where id = $1`, [goes.id])
    matched = matchTenant(centre.system(), { entries: [], agents: 'all' })
    await vi.waitFor(async () => {
      const { rows } = await kit.database.pools.owner.query(WAITS)
      expect(rows).toHaveLength(1)
    }, 20_000)
  })
  await matched
  expect((await offered(stays)).map(({ conversation }) => conversation.id)).toEqual([first.conversation])
  expect(await offered(goes)).toEqual([])
})

describe('weights', () => {
  it('let a call take the whole agent, and mails share a place', async () => {
    const agent = await centre.agent(2)
    const call = await centre.thread('phone')
    await centre.enqueue(call.conversation)
    await acceptFirst(agent)
    expect(await me(agent, {})).toMatchObject({ load: 2, capacity: 2 })
    await centre.caller()
    expect(await offered(agent)).toEqual([])
    await close(call)
    expect(await offered(agent)).toHaveLength(1)
    for (let i = 0; i < 3; i++) await centre.enqueue((await centre.thread('mail')).conversation)
    expect(await offered(agent)).toHaveLength(3)
    await centre.tx(checkInvariants)
  })

  it('keep an agent for a call: chats without end do not starve it', async () => {
    const agent = await centre.agent(3)
    const chats = [await centre.caller(), await centre.caller()]
    for (const _ of chats) await acceptFirst(agent)
    const call = await centre.thread('phone')
    await centre.enqueue(call.conversation)
    const later = await centre.caller()
    expect(await offered(agent), 'there is a place, and it is kept').toEqual([])
    await centre.tx(checkInvariants)
    for (const chat of chats) {
      await close(chat)
      await centre.caller()
    }
    const [offer, ...others] = await offered(agent)
    expect(offer?.conversation.id).toBe(call.conversation)
    expect(others).toEqual([])
    await decline(agent, { offer: offer?.id ?? '' })
    expect((await offered(agent)).map(({ conversation }) => conversation.id)).toContain(later.conversation)
  })

  it('free the agent who was kept when the call hangs up', async () => {
    const agent = await centre.agent(2)
    await centre.caller()
    await acceptFirst(agent)
    const call = await centre.thread('phone')
    await centre.enqueue(call.conversation)
    const chat = await centre.caller()
    expect(await offered(agent)).toEqual([])
    await close(call)
    expect((await offered(agent)).map(({ conversation }) => conversation.id)).toEqual([chat.conversation])
    await centre.tx(checkInvariants)
  })

  it('free the agent who was kept when a colleague comes and is offered the call', async () => {
    await centre.skill('law')
    const agent = await centre.agent(2, LAW)
    const colleague = await centre.agent(1, [])
    await setPresence(colleague, { presence: 'away' })
    await centre.caller()
    await acceptFirst(agent)
    const call = await centre.thread('phone')
    await centre.enqueue(call.conversation)
    const chat = await centre.caller({ skills: LAW })
    expect(await offered(agent)).toEqual([])
    await setPresence(colleague, { presence: 'online' })
    expect((await offered(colleague)).map(({ conversation }) => conversation.id)).toEqual([call.conversation])
    expect((await offered(agent)).map(({ conversation }) => conversation.id)).toEqual([chat.conversation])
    await centre.tx(checkInvariants)
  })

  it('free the agent who was kept when a colleague comes who is sooner free', async () => {
    await centre.skill('law')
    const agent = await centre.agent(3, LAW)
    for (const _ of [1, 2]) {
      await centre.caller()
      await acceptFirst(agent)
    }
    const colleague = await centre.agent(3, [])
    await centre.caller()
    await acceptFirst(colleague)
    await setPresence(colleague, { presence: 'away' })
    const call = await centre.thread('phone')
    await centre.enqueue(call.conversation)
    const chat = await centre.caller({ skills: LAW })
    expect(await offered(agent)).toEqual([])
    await setPresence(colleague, { presence: 'online' })
    expect(await offered(colleague)).toEqual([])
    expect((await offered(agent)).map(({ conversation }) => conversation.id)).toEqual([chat.conversation])
    await centre.tx(checkInvariants)
  })

  it('count over all tenants that a person serves, and room at one is told to the others', async () => {
    const agent = await centre.agent(1)
    const other = await new Centre(kit).open()
    const there = await other.adopt(agent, 2)
    const [mine, theirs] = [await centre.caller(), await other.caller()]
    await kit.settle()
    const [here, away] = [await offered(agent), await offered(there)]
    expect(here.length + away.length, 'one offer in all').toBe(1)
    const first = here.length > 0 ? { agent, thread: mine, centre } : { agent: there, thread: theirs, centre: other }
    await acceptFirst(first.agent)
    await first.centre.tx((ctx) => closeEpisode(ctx, { conversation: first.thread.conversation, reason: 'resolved' }))
    await kit.settle()
    expect(await offered(first.agent === agent ? there : agent)).toHaveLength(1)
    for (const of of [centre, other]) await of.tx(checkInvariants)
  })
})

describe('the explanation', () => {
  it('of an assignment is kept: candidates, skills, occupancy, lane, waiting time, and nobody by name', async () => {
    await centre.skill('law')
    const agent = await centre.agent(4, [{ key: 'law', level: 5 }])
    await centre.agent(4, [])
    const first = await centre.caller({ skills: [{ key: 'law', level: 3 }] })
    await acceptFirst(agent)
    const { rows } = await why(agent, { conversation: first.conversation })
    expect(rows.map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'assigned'])
    expect(rows[0]).toMatchObject({
      agent: { id: agent.id },
      why: {
        because: 'least_busy',
        candidates: 1,
        relaxed: 0,
        occupancy: 0,
        sticky: false,
        lane: 'normal',
        skills: [{ key: 'law', asked: 3, has: 5 }],
      },
    })
    const stored = await centre.tx(({ tx }) => tx.db.selectFrom('offers').select('why').execute())
    expect(JSON.stringify(stored)).not.toMatch(/小李|在吗|退货/)
  })
})

describe('pull', () => {
  it('offers nothing: agents fetch the first one that they may take', async () => {
    await centre.policy({ mode: 'pull' })
    await centre.skill('law')
    const agent = await centre.agent(1, [])
    await centre.caller({ skills: ['law'] })
    await centre.agent(0, ['law'])
    const second = await centre.caller()
    await centre.caller()
    expect(await offered(agent)).toEqual([])
    expect(await next(agent, {})).toMatchObject({ id: second.conversation, assignee: { id: agent.id } })
    expect(await next(agent, {}), 'no room').toBeNull()
    const [assigned] = (await why(agent, { conversation: second.conversation })).rows
    expect(assigned?.why.because).toBe('fetched')
  })
})

describe('who misses offers', () => {
  it('is set to away after so many as the policy says, with the reason, and told so', async () => {
    await centre.policy({ missesBeforeAway: 1 })
    const agent = await centre.agent(1)
    const told: unknown[] = []
    const stop = kit.services.bus.subscribe(`tenant.${centre.tenant}`, (frame) => told.push(frame))
    await centre.caller()
    expect(await offered(agent)).toHaveLength(1)
    await pass(30)
    stop()
    expect(await me(agent, {})).toMatchObject({ presence: 'away', presenceReason: 'missed_offers' })
    expect(told).toContainEqual({ op: 'presence', agent: agent.id, presence: 'away', reason: 'missed_offers' })
    expect(await setPresence(agent, { presence: 'online' })).toMatchObject({ presenceReason: null })
  })
})

describe('wrap-up', () => {
  it('keeps the place for notes until it is over, finished or the agent is gone', async () => {
    await centre.policy({ wrapUpSeconds: 60 })
    const agent = await centre.agent(1)
    const first = await centre.caller()
    await acceptFirst(agent)
    await centre.caller()
    const shown: Promise<number>[] = []
    const look = async () => (await wrapUps(agent, {})).rows.length
    const stop = kit.services.bus.subscribe(`agent.${agent.id}`, () => shown.push(look()))
    await close(first)
    expect(await offered(agent)).toEqual([])
    stop()
    // Whoever looks when told sees it.
    expect((await Promise.all(shown)).at(-1)).toBe(1)
    expect((await wrapUps(agent, {})).rows).toMatchObject([{ conversation: { id: first.conversation } }])
    // The customer may come back meanwhile.
    await centre.say(first, '还有')
    await centre.enqueue(first.conversation)
    await centre.tx(checkInvariants)
    await finishWrapUp(agent, { conversation: first.conversation })
    const second = await acceptFirst(agent)
    await close({ ...first, conversation: second.id })
    await kit.settle()
    await pass(59)
    expect(await offered(agent)).toEqual([])
    await pass(1)
    await acceptFirst(agent)
    await close(first)
    await kit.settle()
    await setPresence(agent, { presence: 'offline' })
    await kit.settle()
    expect(await me(agent, {})).toMatchObject({ load: 0 })
  })
})

describe('a silent customer', () => {
  it('is reminded, frees the place, and counts again beyond the capacity on coming back', async () => {
    const agent = await centre.agent(1)
    const silent = await centre.caller()
    await acceptFirst(agent)
    await reply(agent, { conversation: silent.conversation, body: { kind: 'text', text: '您好' } })
    const behind = await centre.caller()
    await kit.settle()
    await pass(600)
    expect(await centre.lastText(silent)).toMatch(/您还在吗/)
    expect(await acceptFirst(agent)).toMatchObject({ id: behind.conversation })
    expect(await me(agent, {})).toMatchObject({ load: 1 })
    await centre.say(silent, '在的')
    await kit.settle()
    expect(await me(agent, {})).toMatchObject({ load: 2, capacity: 1 })
    await centre.tx(checkInvariants)
  })

  it('is let go in the end, and not while the agent owes the answer', async () => {
    const agent = await centre.agent(1)
    const thread = await centre.caller()
    await acceptFirst(agent)
    await kit.settle()
    await pass(3600)
    expect(await get(agent, { conversation: thread.conversation })).toMatchObject({ status: 'open' })
    await reply(agent, { conversation: thread.conversation, body: { kind: 'text', text: '您好' } })
    await kit.settle()
    await pass(600)
    await pass(1200)
    expect(await get(agent, { conversation: thread.conversation })).toMatchObject({ status: 'closed' })
    expect(await me(agent, {})).toMatchObject({ load: 0 })
  })
})

describe('a sticky agent', () => {
  it('who is busy is waited for a little, then somebody else comes', async () => {
    const known = await centre.agent(1)
    const thread = await centre.caller()
    await acceptFirst(known)
    await close(thread)
    await kit.settle()
    await centre.caller()
    await acceptFirst(known)
    const free = await centre.agent(1)
    await centre.say(thread, '又来了')
    await centre.enqueue(thread.conversation)
    expect(await offered(free)).toEqual([])
    await pass(20)
    expect(await offered(free)).toMatchObject([{ conversation: { id: thread.conversation }, because: 'least_busy' }])
  })
})

it('gives an agent who is deleted no work and takes back what they have', async () => {
  const agent = await centre.agent(1)
  const thread = await centre.caller()
  await acceptFirst(agent)
  await centre.tx(async ({ tx }) => tx.emit('user.disabled', agent.id, { user: agent.id }))
  await kit.settle()
  expect(await centre.entry(thread)).toMatchObject({ state: 'waiting' })
  await expect(
    next(kit.agent(['routing:work'], { id: uuidv7(kit.clock), tenant: centre.tenant }), {}),
  ).resolves.toBeNull()
  await centre.tx(checkInvariants)
})
