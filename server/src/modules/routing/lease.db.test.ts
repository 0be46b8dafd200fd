import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import { closeEpisode } from '../conversations/index.ts'
import { updateAgent, workforce } from '../workforce/index.ts'
import { accept } from './accept.ts'
import { routing } from './index.ts'
import { offers } from './offers.ts'
import { take } from './take.ts'
import { Centre, type Thread } from './testing.ts'
import { checkInvariants } from './testing-invariants.ts'

type Agent = Awaited<ReturnType<Centre['agent']>>
/** A tenant, and the same person as an agent there. */
interface Side {
  centre: Centre
  agent: Agent
}

let kit: Kit
let home: Side
let away: Side

beforeAll(async () => {
  kit = await createKit([workforce, routing])
})
afterAll(() => kit.close())
beforeEach(async () => {
  const [centre, other] = [await new Centre(kit).open(), await new Centre(kit).open()]
  const agent = await centre.agent(3)
  home = { centre, agent }
  away = { centre: other, agent: await other.adopt(agent, 3) }
})

const pass = async (seconds: number) => {
  kit.clock.advance(seconds * 1000)
  await kit.settle()
}
const offered = async ({ agent }: Side) => {
  await kit.settle()
  return (await offers(agent, {})).rows
}
/** Takes all that is offered; the conversations. */
async function acceptAll(side: Side): Promise<string[]> {
  const rows = await offered(side)
  for (const { id } of rows) await accept(side.agent, { offer: id })
  return rows.map(({ conversation }) => conversation.id)
}
const close = ({ centre }: Side, conversation: string) =>
  centre.tx((ctx) => closeEpisode(ctx, { conversation, reason: 'resolved' }))

/** Chats come all the time, and one ends every minute when the next one waits already: until it is over, or out of time. */
async function chats(side: Side, open: string[], minutes: number, isOver: () => Promise<boolean>): Promise<boolean> {
  for (let i = 0; i < minutes; i++) {
    const ended = open.shift()
    await side.centre.caller()
    if (ended) await close(side, ended)
    open.push(...(await acceptAll(side)))
    for (const { centre } of [home, away]) await centre.tx(checkInvariants)
    if (await isOver()) return true
    await pass(60)
  }
  return false
}

/** Three chats of the other tenant at the person. */
async function busyAway(): Promise<string[]> {
  for (let i = 0; i < 3; i++) await away.centre.caller()
  const open = await acceptAll(away)
  expect(open).toHaveLength(3)
  return open
}

it('serves a call although its only taker has chats without end at another tenant', async () => {
  const open = await busyAway()
  const call = await home.centre.caller({}, 'phone')
  const isOffered = async () => (await offered(home)).some(({ conversation }) => conversation.id === call.conversation)
  expect(await chats(away, open, 20, isOffered)).toBe(true)
})

it('lets tenants take turns: calls without end at both', async () => {
  const served = { home: 0, away: 0 }
  await home.centre.caller({}, 'phone')
  const [first] = await acceptAll(home)
  for (let i = 0; i < 8; i++) for (const { centre } of [home, away]) await centre.caller({}, 'phone')
  await pass(600)
  await close(home, first ?? '')
  for (let i = 0; i < 8; i++) {
    for (const [name, side] of [['home', home] as const, ['away', away] as const]) {
      for (const conversation of await acceptAll(side)) {
        served[name]++
        await pass(120)
        await close(side, conversation)
      }
    }
  }
  expect(Math.min(served.home, served.away)).toBeGreaterThanOrEqual(3)
})

it('lets tenants take turns: room that one of them frees goes to the next', async () => {
  for (const { centre, agent } of [home, away]) {
    await updateAgent(centre.system(), { agent: agent.id, capacity: 1 })
  }
  for (let i = 0; i < 4; i++) await home.centre.caller()
  const [first] = await acceptAll(home)
  await away.centre.caller()
  await kit.settle()
  await close(home, first ?? '')
  expect(await offered(home)).toEqual([])
  const [theirs] = await acceptAll(away)
  await away.centre.caller()
  await kit.settle()
  await close(away, theirs ?? '')
  expect(await offered(home)).toHaveLength(1)
})

const leaseOf = async ({ agent }: Side) => {
  const { rows } = await home.centre.tx(({ tx }) =>
    tx.client.query('select leased_to, leased_until from agent_people where id = $1', [agent.id]),
  )
  const [row] = rows
  return row?.leased_until > new Date(kit.clock.now()) ? row.leased_to : null
}

/** A call that waits at home for the person, who has two chats left and a place that nobody is given. */
async function leased(): Promise<Thread> {
  const open = await busyAway()
  const call = await home.centre.caller({}, 'phone')
  await pass(600)
  expect(await leaseOf(home)).toBe(home.centre.tenant)
  await away.centre.caller()
  await close(away, open.shift() ?? '')
  expect(await offered(away), 'the place is kept for the call').toEqual([])
  await away.centre.caller()
  expect(await offered(away), 'also from who comes later').toEqual([])
  for (const { centre } of [home, away]) await centre.tx(checkInvariants)
  return call
}

it('goes back to the other tenants at once when the call hangs up', async () => {
  const call = await leased()
  await close(home, call.conversation)
  expect(await offered(away)).toHaveLength(1)
  expect(await leaseOf(home)).toBeNull()
})

it('goes back when a colleague takes the call', async () => {
  const call = await leased()
  const colleague = await home.centre.agent(1)
  await take(colleague, { conversation: call.conversation })
  expect(await offered(away)).toHaveLength(1)
})

it('is renewed while the call waits, and is over by itself where nobody ends it', async () => {
  const call = await leased()
  for (let i = 0; i < 3; i++) await pass(240)
  expect(await leaseOf(home), 'renewed').toBe(home.centre.tenant)
  // As if all that would tell of its end had been lost.
  await home.centre.tx(async ({ tx }) => {
    await tx.client.query(
      `update queue_entries set state = 'ended', outcome = 'left', ended_at = now() where tenant_id = $1 and conversation_id = $2`,
      [home.centre.tenant, call.conversation],
    )
    await tx.client.query(`delete from deadlines where tenant_id = $1 and kind = 'routing.lease'`, [home.centre.tenant])
  })
  await pass(301)
  expect(await leaseOf(home)).toBeNull()
  await away.centre.caller()
  expect(await offered(away)).toHaveLength(1)
})

it('is not taken where a colleague serves this tenant alone', async () => {
  const open = await busyAway()
  const colleague = await home.centre.agent(2)
  await home.centre.caller()
  await acceptAll({ ...home, agent: colleague })
  await home.centre.caller({}, 'phone')
  await pass(600)
  expect(await leaseOf(home)).toBeNull()
  await away.centre.caller()
  await close(away, open.shift() ?? '')
  expect(await offered(away)).toHaveLength(1)
})
