import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from './open.ts'
import { processesIn } from './processes.ts'
import { testDatabase } from './testing.ts'

const log = { info: () => {}, warn: () => {}, error: () => {} }
const migrated = "select to_regclass('schema_migrations') is not null as migrated"

test('without an address the embedded database is opened, migrated, and closed again', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'open-'))
  const database = await openDatabase({ url: undefined, dataDir, log })
  expect((await database.pools.owner.query(migrated)).rows).toEqual([{ migrated: true }])
  await database.close()
  expect(processesIn(join(dataDir, 'postgres', 'data'))).toEqual([])
  rmSync(dataDir, { recursive: true })
})

test('with an address that server is used, and the data folder left alone', async () => {
  const server = await testDatabase()
  const dataDir = join(tmpdir(), 'never-made')
  const { host, port, user, password, database: name } = server.connection
  const url = `postgres://${user}:${password}@${encodeURIComponent(host)}:${port}/${name}`
  const database = await openDatabase({ url, dataDir, log })
  expect((await database.pools.owner.query(migrated)).rows).toEqual([{ migrated: true }])
  expect(database.target).toBe(url)
  expect(existsSync(dataDir)).toBe(false)
  await database.close()
  await server.drop()
})
