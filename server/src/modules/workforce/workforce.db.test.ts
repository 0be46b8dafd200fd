import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import type { Context, Services } from '../../kernel/context.ts'
import { setDeadline } from '../../kernel/deadlines.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { createUser, setDisabled } from '../security/index.ts'
import { setUp } from '../security/testing.ts'
import {
  agentConnected,
  agentDisconnected,
  agents,
  changeLoad,
  defaultPolicy,
  deleteSkill,
  enrol,
  me,
  saveSkill,
  setPresence,
  skills,
  updateAgent,
  workforce,
} from './index.ts'

let kit: Kit
let agent: Context & { id: string }

beforeAll(async () => {
  kit = await createKit([workforce])
})
afterAll(() => kit.close())
beforeEach(async () => {
  agent = await newAgent()
})

const GRACE_MS = defaultPolicy.graceSeconds * 1000
const title = { zh: '技能', en: 'Skill' }

async function newAgent(capacity = 2): Promise<Context & { id: string }> {
  const id = uuidv7(kit.clock)
  await kit.tx((tx) => enrol({ ...kit.system(), tx }, { id, name: '小李' }))
  await updateAgent(kit.system(), { agent: id, capacity })
  return { ...kit.agent(['routing:work', 'workforce:read'], { id }), id }
}

const book = (change: Parameters<typeof changeLoad>[2]) =>
  kit.tx((tx) => changeLoad({ ...kit.system(), tx }, agent.id, change))

describe('agents', () => {
  it('are the users whose roles serve customers, with all skills of the pack', async () => {
    const { browser, me: first } = await setUp(kit)
    await kit.settle()
    const ctx = await browser.context()
    const analyst = await createUser(ctx, { login: 'ana', name: '安娜', roles: ['analyst'] })
    const newcomer = await createUser(ctx, { login: 'bob', name: '小宝', roles: ['agent'] })
    await kit.settle()
    const { rows } = await agents(ctx, {})
    expect(rows.map(({ id }) => id).sort()).toEqual([first.user.id, newcomer.user.id].sort())
    expect(rows.map(({ id }) => id)).not.toContain(analyst.user.id)
    for (const row of rows) expect(row.skills.map(({ key }) => key)).toEqual(['aftersales', 'complaint', 'presale'])
    await setDisabled(ctx, { user: newcomer.user.id, disabled: true })
    await kit.settle()
    expect((await agents(ctx, {})).rows.map(({ id }) => id)).toEqual([first.user.id])
    await setDisabled(ctx, { user: newcomer.user.id, disabled: false })
    await kit.settle()
    expect((await agents(ctx, {})).rows).toHaveLength(2)
  })

  it('whose role came after the account are enrolled when they first come', async () => {
    const late = kit.agent(['routing:work'])
    expect(await me(late, {})).toMatchObject({ name: '测试坐席', presence: 'offline', load: 0 })
    await expect(me(kit.agent([]), {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('presence', () => {
  const presence = async () => (await me(agent, {})).presence
  const pass = async (ms: number) => {
    kit.clock.advance(ms)
    await kit.settle()
  }

  it('ends with the grace after the last socket', async () => {
    await agentConnected(kit.services, kit.tenant, agent.id)
    await agentConnected(kit.services, kit.tenant, agent.id)
    await setPresence(agent, { presence: 'online' })
    await agentDisconnected(kit.services, kit.tenant, agent.id)
    await agentDisconnected(kit.services, kit.tenant, agent.id)
    await pass(GRACE_MS - 1)
    expect(await presence()).toBe('online')
    await pass(1)
    expect(await presence()).toBe('offline')
  })

  it('outlives a short break, and holds while a socket is there', async () => {
    await agentConnected(kit.services, kit.tenant, agent.id)
    await setPresence(agent, { presence: 'away' })
    await agentDisconnected(kit.services, kit.tenant, agent.id)
    await pass(GRACE_MS / 2)
    await agentConnected(kit.services, kit.tenant, agent.id)
    for (let i = 0; i < 10; i++) {
      kit.clock.advance(GRACE_MS / 3)
      // The renewal that the clock has started commits.
      await expect.poll(dueIn).toBe(GRACE_MS)
      await kit.settle()
    }
    expect(await presence()).toBe('away')
    await agentDisconnected(kit.services, kit.tenant, agent.id)
  })

  it('is not lengthened by a renewal whose turn comes only after the last socket', async () => {
    const { run } = kit.services.transactions
    let later: (() => Promise<unknown>) | undefined
    const isAhead = () => later === undefined
    const busy: Services = {
      ...kit.services,
      transactions: {
        ...kit.services.transactions,
        run: (tenant, work) =>
          isAhead() ? run(tenant, work) : new Promise((done) => (later = () => run(tenant, work).then(done))),
      },
    }
    await agentConnected(busy, kit.tenant, agent.id)
    later = async () => {}
    kit.clock.advance(GRACE_MS / 3)
    const renewal = later
    later = undefined
    await agentDisconnected(busy, kit.tenant, agent.id)
    kit.clock.advance(GRACE_MS / 3)
    await renewal()
    expect(await dueIn()).toBe(GRACE_MS - GRACE_MS / 3)
  })

  it('holds where nobody could renew for longer than the grace, and the socket is still there', async () => {
    await agentConnected(kit.services, kit.tenant, agent.id)
    await setPresence(agent, { presence: 'online' })
    const gone = { kind: 'workforce.gone', key: agent.id, dueAt: new Date(kit.clock.now()) }
    await kit.tx((tx) => setDeadline(tx, kit.services, gone))
    await kit.settle()
    expect(await presence()).toBe('online')
    expect(await dueIn()).toBe(GRACE_MS)
    await agentDisconnected(kit.services, kit.tenant, agent.id)
  })

  it('ends when the process that held the socket died without a word', async () => {
    const crashed = { ...kit.services, clock: { now: () => kit.clock.now(), after: () => () => {} } }
    await agentConnected(crashed, kit.tenant, agent.id)
    await setPresence(agent, { presence: 'online' })
    await pass(GRACE_MS)
    expect(await presence()).toBe('offline')
  })

  async function dueIn(): Promise<number> {
    const row = await kit.tx((tx) =>
      tx.db
        .selectFrom('deadlines')
        .select('due_at')
        .where('tenant_id', '=', kit.tenant)
        .where('key', '=', agent.id)
        .executeTakeFirst(),
    )
    return (row?.due_at.getTime() ?? 0) - kit.clock.now()
  }
})

describe('the load', () => {
  beforeEach(async () => {
    await setPresence(agent, { presence: 'online' })
  })

  it('with what is reserved never exceeds the capacity, even when many book at once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => book({ reserved: 100 })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    await book({ load: 100, reserved: -100 })
    await expect(book({ load: 100 })).rejects.toMatchObject({ code: 'conflict' })
    expect(await me(agent, {})).toMatchObject({ load: 1 })
    const past = kit.tx((tx) => tx.db.updateTable('agents').set({ load: 500 }).where('id', '=', agent.id).execute())
    await expect(past).rejects.toThrow(/agents_check/)
  })

  it('is above the capacity only on purpose, and then shrinks for good', async () => {
    for (let i = 0; i < 2; i++) await book({ load: 100 })
    await book({ load: 100, overCap: true })
    expect(await updateAgent(kit.system(), { agent: agent.id, capacity: 1 })).toMatchObject({ load: 3, capacity: 1 })
    for (let i = 0; i < 3; i++) await book({ load: -100 })
    await book({ load: 100 })
    await expect(book({ load: 100 })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is never given to an agent who is offline', async () => {
    await setPresence(agent, { presence: 'offline' })
    await expect(book({ load: 100, overCap: true })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('skills', () => {
  it('are made, given with a level, and removed from everybody', async () => {
    await saveSkill(kit.system(), { key: 'law', title })
    const renamed = await saveSkill(kit.system(), { key: 'law', title: { zh: '法务', en: 'Law' } })
    expect((await skills(agent, {})).rows).toContainEqual(renamed)
    const given = await updateAgent(kit.system(), { agent: agent.id, skills: [{ key: 'law', level: 5 }] })
    expect(given.skills).toEqual([{ key: 'law', level: 5 }])
    await deleteSkill(kit.system(), { key: 'law' })
    expect((await me(agent, {})).skills).toEqual([])
    await expect(deleteSkill(kit.system(), { key: 'law' })).rejects.toMatchObject({ code: 'not_found' })
    for (const key of ['law', '']) {
      const unknown = updateAgent(kit.system(), { agent: agent.id, skills: [{ key, level: 1 }] })
      await expect(unknown).rejects.toMatchObject({ code: 'bad_input' })
    }
  })

  it('have the best level that is left when two who have it lose it at once', async () => {
    await saveSkill(kit.system(), { key: 'tax', title })
    const other = await newAgent()
    for (const { id } of [agent, other]) {
      await updateAgent(kit.system(), { agent: id, skills: [{ key: 'tax', level: 4 }] })
    }
    let forgotten: Promise<unknown> = Promise.resolve()
    await kit.tx(async (tx) => {
      await updateAgent({ ...kit.system(), tx }, { agent: agent.id, skills: [] })
      forgotten = updateAgent(kit.system(), { agent: other.id, skills: [] })
      // It waits for this transaction; one that does not wait is over soon.
      await Promise.race([forgotten, untilWaiting()])
    })
    await forgotten
    const { rows } = await kit.tx((tx) => tx.client.query(`select top_level from skills where key = 'tax'`))
    expect(rows).toEqual([{ top_level: 0 }])
  })
})

/** Until a statement waits for a lock. */
const untilWaiting = () =>
  expect.poll(async () => (await kit.database.pools.owner.query(WAITING)).rowCount).toBeGreaterThan(0)

const WAITING = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
