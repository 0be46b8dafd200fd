import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkRoles, checkVersion } from './check.ts'
import { createPools, type Pools } from './pool.ts'
import { withRetry } from './retry.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let db: TestDatabase
let pools: Pools
const broken: Error[] = []

beforeAll(async () => {
  db = await testDatabase({ onError: (error) => broken.push(error) })
  pools = db.pools
  await pools.owner.query(`create table secret (tenant text);
    insert into secret values ('a'), ('b');
    alter table secret enable row level security, force row level security;
    create policy mine on secret using (tenant = current_setting('test.tenant', true));
    grant select on secret to tandem_app`)
})
afterAll(() => db.drop())

/** The same database as a postgres:// address. */
const address = (query = '') => {
  const { host, port, user, password, database } = db.connection
  return `postgres://${user}:${password}@${encodeURIComponent(host)}:${port}/${database}${query}`
}

describe('roles', () => {
  test('each pool runs as its role, and row-level security binds it', async () => {
    await checkRoles(pools)
    expect((await pools.app.query('select * from secret')).rows).toEqual([])
    expect((await pools.owner.query('select * from secret')).rowCount).toBe(2)
    await expect(pools.system.query('select * from secret')).rejects.toMatchObject({ code: '42501' })
    await expect(pools.app.query('create table mine (id int)')).rejects.toMatchObject({ code: '42501' })
  })

  test('RESET ROLE leads back to the role, not to the owner', async () => {
    const client = await pools.app.connect()
    await client.query('reset role')
    const { rows } = await client.query('select current_user as role')
    client.release()
    expect(rows).toEqual([{ role: 'tandem_app' }])
  })

  test('an address with options of its own keeps them beside the role', async () => {
    const own = createPools({ database: address('?options=-c%20work_mem%3D7MB') })
    await checkRoles(own)
    expect((await own.app.query('show work_mem')).rows).toEqual([{ work_mem: '7MB' }])
    await own.close()
  })

  test('a pool that runs as the owner is refused', async () => {
    await expect(checkRoles({ ...pools, app: pools.owner })).rejects.toMatchObject({ code: 'role_lost' })
  })
})

describe('values', () => {
  test('int8 is a number while exact, a date its text, timestamptz a Date', async () => {
    const { rows } = await pools.app.query(`select 9007199254740991::int8 as exact, 9007199254740993::int8 as big,
      '2026-02-28'::date as day, '2026-02-28T01:02:03.004Z'::timestamptz as instant`)
    expect(rows).toEqual([
      {
        exact: 9007199254740991,
        big: '9007199254740993',
        day: '2026-02-28',
        instant: new Date('2026-02-28T01:02:03.004Z'),
      },
    ])
  })
})

describe('failure', () => {
  test('timeouts guard app and system, not migrations', async () => {
    const shown = async (name: keyof Omit<Pools, 'close'>) =>
      (await pools[name].query('show statement_timeout')).rows[0]
    expect(await shown('app')).toEqual({ statement_timeout: '15s' })
    expect(await shown('system')).toEqual({ statement_timeout: '15s' })
    expect(await shown('owner')).toEqual({ statement_timeout: '0' })
  })

  test('connections cut while idle are reported and replaced', async () => {
    await pools.app.query('select 1')
    // Of this database only: others are tested in the same cluster meanwhile.
    await pools.owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'tandem' and datname = current_database() and pid <> pg_backend_pid()`)
    const { rows } = await withRetry(() => pools.app.query('select 1 as one'))
    expect(rows).toEqual([{ one: 1 }])
    await expect.poll(() => broken.length).toBeGreaterThan(0)
  })

  test('a connection cut between two statements of a transaction fails the next one, not the process', async () => {
    const client = await pools.app.connect()
    const { rows } = await client.query('select pg_backend_pid() as pid')
    const before = broken.length
    await pools.owner.query('select pg_terminate_backend($1)', [rows[0].pid])
    await expect.poll(() => broken.length).toBeGreaterThan(before)
    await expect(client.query('select 1')).rejects.toThrow()
    client.release(true)
  })

  test('a server that does not answer is named', async () => {
    const nowhere = createPools({ database: { ...db.connection, host: '/nonexistent' } })
    await expect(checkVersion(nowhere.owner)).rejects.toMatchObject({ code: 'unreachable' })
    await nowhere.close()
  })
})
