import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, createApp } from '../src/compose.ts'
import { readConfig } from '../src/kernel/config.ts'
import type { Context } from '../src/kernel/context.ts'
import { systemContext } from '../src/kernel/deadlines.ts'
import { uuidv7 } from '../src/kernel/ids.ts'
import { isFailure } from '../src/kernel/verb.ts'
import { append, closeEpisode, openThread } from '../src/modules/conversations/index.ts'
import { identify } from '../src/modules/customers/index.ts'
import { accept, enqueue, take } from '../src/modules/routing/index.ts'
import { offers } from '../src/modules/routing/offers.ts'
import { checkInvariants } from '../src/modules/routing/testing-invariants.ts'
import { insertTenant } from '../src/modules/tenants/index.ts'
import { enrol, setPresence, updateAgent } from '../src/modules/workforce/index.ts'
import { type TestDatabase, testDatabase } from '../src/ports/db/testing.ts'
import { startNats } from './nats.ts'

/** Rounds of many things at once; each ends when nothing moves any longer. */
const ROUNDS = Number(process.env.TANDEM_ROUNDS ?? 6)
const NODES = 3
const AGENTS = 4

let database: TestDatabase
let nats: Awaited<ReturnType<typeof startNats>>
let folder: string
const nodes: App[] = []

beforeAll(async () => {
  database = await testDatabase()
  nats = await startNats()
  folder = mkdtempSync(join(tmpdir(), 'tandem-nodes-'))
  const { host, user, password, database: name, port } = database.connection
  const login = `${user}${password ? `:${encodeURIComponent(password)}` : ''}`
  const url = `postgres://${login}@localhost:${port ?? 5432}/${name}?host=${encodeURIComponent(host)}`
  const env = { TANDEM_DATA: folder, DATABASE_URL: url, NATS_URL: nats.url, LOG_LEVEL: 'silent', PORT: '0' }
  for (let i = 0; i < NODES; i++) nodes.push(await createApp(readConfig(env), 'test'))
})
afterAll(async () => {
  for (const node of nodes) await node.close()
  nats.stop()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const move = fc.record({
  node: fc.nat({ max: NODES - 1 }),
  who: fc.nat({ max: AGENTS - 1 }),
  what: fc.constantFrom('call', 'call', 'accept', 'accept', 'take', 'close', 'away', 'online', 'offline', 'capacity'),
  which: fc.nat({ max: 30 }),
})

it(
  'keeps every promise of routing with several processes on one database, side by side',
  async () => {
    const tenant = uuidv7(first().services.clock)
    const agents = await open(tenant)
    const calls: string[] = []
    const play = async ({ node, who, what, which }: typeof move extends fc.Arbitrary<infer T> ? T : never) => {
      const { services } = nodes[node] ?? first()
      const system = systemContext(services, tenant, 'test')
      const agent: Context = { ...(agents[who] ?? system), services }
      const conversation = calls[which % Math.max(calls.length, 1)] ?? tenant
      switch (what) {
        case 'call':
          return void calls.push(await call(system))
        case 'accept':
          for (const { id } of (await offers(agent, {})).rows) await accept(agent, { offer: id })
          return
        case 'take':
          return void (await take(agent, { conversation }))
        case 'close':
          return void (await services.transactions.run(tenant, (tx) =>
            closeEpisode({ ...system, tx }, { conversation, reason: 'resolved' }),
          ))
        case 'capacity':
          return void (await updateAgent(system, { agent: idOf(agent), capacity: which % 4 }))
        default:
          return void (await setPresence(agent, { presence: what }))
      }
    }
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 30, maxLength: 60, size: 'max' }), async (moves) => {
        await Promise.all(moves.map((one) => play(one).catch(unlessRefused)))
        await atRest(tenant)
      }),
      { numRuns: ROUNDS, endOnFailure: true },
    )
    expect(calls.length).toBeGreaterThan(ROUNDS)
  },
  ROUNDS * 30_000,
)

const first = (): App => nodes[0] ?? expect.fail('no node')

const idOf = ({ actor }: Context): string => ('id' in actor ? actor.id : '')

/** Losing a race is an answer like any other; everything else is a fault. */
function unlessRefused(error: unknown): void {
  if (!isFailure(error) || error.code === 'internal') throw error
}

async function open(tenant: string): Promise<Context[]> {
  const { services } = first()
  const system = systemContext(services, tenant, 'test')
  const ids = Array.from({ length: AGENTS }, () => uuidv7(services.clock))
  await services.transactions.run(tenant, async (tx) => {
    await insertTenant(tx, { name: '两台', pack: null, language: 'zh', at: new Date() })
    for (const id of ids) await enrol({ ...system, tx }, { id, name: '小李' })
  })
  const scopes = new Set(['routing:work', 'conversation:read', 'conversation:write'] as const)
  return ids.map((id) => ({
    ...system,
    actor: { kind: 'agent', id, name: '小李', roles: ['agent'], scopes, session: 'test' },
  }))
}

/** A customer who asks for a person. */
async function call(ctx: Context): Promise<string> {
  const channel = { id: uuidv7(ctx.services.clock), kind: 'web', name: '官网' }
  const { id, customer } = await ctx.services.transactions.run(ctx.tenant, async (tx) => {
    const inner = { ...ctx, tx }
    const customer = await identify(inner, { kind: 'visitor', value: uuidv7(ctx.services.clock), verified: false })
    return { customer, id: (await openThread(inner, { customer, channel, language: 'zh' })).id }
  })
  const author = { kind: 'customer' as const, id: customer }
  await append(ctx, { conversation: id, author, body: { kind: 'text', text: '人工' } })
  await ctx.services.transactions.run(ctx.tenant, (tx) =>
    enqueue({ ...ctx, tx }, { conversation: id, reason: 'asked_for_human', summary: '' }),
  )
  return id
}

/** Waits until the promises hold and go on holding: the events of the round have been handled by then. */
async function atRest(tenant: string): Promise<void> {
  const system = systemContext(first().services, tenant, 'test')
  const check = () => first().services.transactions.run(tenant, (tx) => checkInvariants({ ...system, tx }))
  await expect.poll(() => check().then(() => 'kept', String), { timeout: 15_000, interval: 50 }).toBe('kept')
}
