import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { createPools } from './pool.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let db: TestDatabase
let folder: string

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  await db.pools.owner.query('drop table if exists schema_migrations, fruit, basket')
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql)
const recorded = async () => (await db.pools.owner.query('select name from schema_migrations order by name')).rows

describe('migrate', () => {
  test('applies new files in order, once', async () => {
    write('0002_basket.sql', 'create table basket (fruit text references fruit)')
    write('0001_fruit.sql', 'create table fruit (name text primary key)')
    expect(await migrate(db.pools.owner, folder)).toEqual(['0001_fruit.sql', '0002_basket.sql'])
    expect(await migrate(db.pools.owner, folder)).toEqual([])
    expect(await recorded()).toEqual([{ name: '0001_fruit.sql' }, { name: '0002_basket.sql' }])
  })

  test('a changed file is a clear error, changed line ends are not', async () => {
    write('0001_fruit.sql', 'create table fruit\n(name text)')
    await migrate(db.pools.owner, folder)
    write('0001_fruit.sql', 'create table fruit\r\n(name text)')
    expect(await migrate(db.pools.owner, folder)).toEqual([])
    write('0001_fruit.sql', 'create table fruit\n(name varchar)')
    await expect(migrate(db.pools.owner, folder)).rejects.toMatchObject({
      code: 'migration_changed',
      text: { en: expect.stringContaining('0001_fruit.sql'), zh: expect.stringContaining('0001_fruit.sql') },
    })
  })

  test('a failing file changes nothing, and those before it stay', async () => {
    write('0001_fruit.sql', 'create table fruit (name text)')
    write('0002_basket.sql', 'create table basket (size int); insert into basket values (1 / 0)')
    await expect(migrate(db.pools.owner, folder)).rejects.toMatchObject({ code: 'migration_failed' })
    expect(await recorded()).toEqual([{ name: '0001_fruit.sql' }])
    const { rows } = await db.pools.owner.query("select to_regclass('basket') as basket")
    expect(rows).toEqual([{ basket: null }])
  })

  test('servers that start at once apply each file once between them', async () => {
    write('0001_fruit.sql', 'create table fruit (name text); select pg_sleep(0.1)')
    const servers = [1, 2, 3, 4].map(() => createPools({ database: db.connection }))
    const applied = await Promise.all(servers.map((pools) => migrate(pools.owner, folder)))
    await Promise.all(servers.map((pools) => pools.close()))
    expect(applied.flat()).toEqual(['0001_fruit.sql'])
  })

  test('creates roles that can neither log in nor pass row-level security', async () => {
    await migrate(db.pools.owner, folder)
    const { rows } = await db.pools.owner.query(
      "select rolname, rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname like 'tandem\\__%' order by 1",
    )
    const none = { rolcanlogin: false, rolsuper: false, rolbypassrls: false }
    expect(rows).toEqual([
      { rolname: 'tandem_app', ...none },
      { rolname: 'tandem_system', ...none },
    ])
  })
})
