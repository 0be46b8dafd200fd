import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { upload } from '../../test/chat.ts'
import { run } from '../../test/command.ts'
import { databaseUrl, type Product, setUp, startProduct, until, visit } from '../../test/product.ts'
import { openBase } from '../compose.ts'
import { readConfig } from '../kernel/config.ts'
import { ledgerOf } from '../modules/customers/index.ts'
import { type TestDatabase, testDatabase } from '../ports/db/testing.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

const PATIENT_MS = 120_000
/** The lock at which a restore is held up. */
const LOCK = 7

const folder = mkdtempSync(join(tmpdir(), 'tandem-test-'))
const file = join(folder, 'a.backup')

let product: Product
let database: TestDatabase
let home: string

beforeAll(async () => {
  product = await startProduct()
  const admin = await setUp(product)
  const key = await until(async () => (await admin.call('channels.list', {})).rows[0]?.key)
  const { token } = await visit(product.url, key)
  await upload(product.url, token, 'note.txt', '一段文字')
  const { owner } = product.database.pools
  await until(async () => ((await owner.query('select 1 from outbox_cursors')).rowCount ? true : undefined))
  vi.spyOn(console, 'log').mockReturnValue()
  const { dataDir } = product.app.services.config
  await backup(readConfig({ TANDEM_DATA: dataDir, DATABASE_URL: databaseUrl(product.database) }), ['--to', file])
  writeFileSync(ledgerOf(dataDir), '')
}, PATIENT_MS)
afterAll(async () => {
  await product.close()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  // As an earlier try leaves it: every table, and nobody in it.
  database = await testDatabase()
  home = join(folder, randomUUID())
})
afterEach(() => database.drop())

const target = () => ({ DATABASE_URL: databaseUrl(database), TANDEM_DATA: home, LOG_LEVEL: 'silent' })
const args = () => {
  const { dataDir } = product.app.services.config
  return [file, '--kek', join(dataDir, 'keys', 'kek'), '--erasures', ledgerOf(dataDir)]
}
const restoreAgain = (config: Record<string, string> = target()) => restore(readConfig(config), args())

const rowsIn = async (table: string) => {
  const { owner } = database.pools
  await owner.query(`alter table ${table} no force row level security`)
  const { rows } = await owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)
  await owner.query(`alter table ${table} force row level security`)
  return rows[0]?.n
}
const filesIn = (data: string) => (existsSync(join(data, 'files')) ? readdirSync(join(data, 'files')).length : 0)

/**
 * A restore that is killed where the trigger holds it up. `then` decides what the server of the database does with what
 * it was doing: it ends with its machine, or carries on alone.
 */
async function killed(trigger: string, then: 'ends' | 'carries on'): Promise<void> {
  const { owner } = database.pools
  await owner.query(`create function hold_up() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock(${LOCK}); return new; end $$`)
  await owner.query(`${trigger} execute function hold_up()`)
  const holder = await owner.connect()
  let child: ChildProcess | undefined
  try {
    await holder.query(`select pg_advisory_lock(${LOCK})`)
    const running = run(['restore', ...args()], target())
    child = running.child
    const held = await until(async () => {
      if (running.child.exitCode !== null) throw new Error((await running.ended).err)
      const waiting = `select pid from pg_locks where locktype = 'advisory' and objid = ${LOCK} and not granted`
      return (await holder.query<{ pid: number }>(waiting)).rows[0]?.pid
    })
    running.child.kill('SIGKILL')
    expect((await running.ended).code).toBeNull()
    if (then === 'ends') await holder.query('select pg_terminate_backend($1)', [held])
    await holder.query(`select pg_advisory_unlock(${LOCK})`)
    const over = 'select 1 from pg_stat_activity where pid = $1'
    await until(async () => ((await holder.query(over, [held])).rowCount === 0 ? true : undefined))
  } finally {
    child?.kill('SIGKILL')
    holder.release(true)
  }
  await owner.query('drop function hold_up cascade')
}

const whileLoading = 'create trigger hold_up before insert on customers for each statement'
const atCommit = `create constraint trigger hold_up after insert on outbox_cursors deferrable initially deferred
  for each row`

it.each([
  ['in the middle of the rows', whileLoading, 'carries on', 0],
  ['at the very end, and the database with it', atCommit, 'ends', 0],
  ['at the very end, and the database finishes alone', atCommit, 'carries on', 1],
] as const)(
  'killed %s: nothing serves what is half there, and the same command makes it whole',
  async (_, trigger, then, came) => {
    await killed(trigger, then)
    // One tenant and nobody else, or nothing at all.
    expect([await rowsIn('tenants'), await rowsIn('customers')]).toEqual([came, came])
    const opened = openBase(readConfig(target())).then((base) => base.close())
    await expect(opened).rejects.toMatchObject({
      code: 'unfinished',
      text: { zh: expect.stringContaining('恢复'), en: expect.stringContaining(home) },
    })
    await restoreAgain()
    expect([await rowsIn('tenants'), await rowsIn('customers'), filesIn(home)]).toEqual([1, 1, 1])
    const base = await openBase(readConfig(target()))
    const { rows } = await base.services.transactions.system.query('select action from audit')
    await base.close()
    expect(rows).toContainEqual({ action: 'backup.restore' })
    await expect(restoreAgain()).rejects.toMatchObject({ code: 'not_empty' })
  },
  PATIENT_MS,
)

it('a target that is refused is left as it was: what serves there serves on', async () => {
  const used = { ...target(), DATABASE_URL: databaseUrl(product.database) }
  await expect(restoreAgain(used)).rejects.toMatchObject({ code: 'not_empty' })
  expect(existsSync(home) ? readdirSync(home) : []).toEqual([])
})
