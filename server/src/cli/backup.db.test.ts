import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Message, Session } from '@tandem/contract'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { chatPost, upload } from '../../test/chat.ts'
import { tandem } from '../../test/command.ts'
import { Customer } from '../../test/customer.ts'
import { Client, databaseUrl, type Product, setUp, startProduct, until, visit } from '../../test/product.ts'
import { dailyBackup } from '../backup/daily.ts'
import { dump } from '../backup/dump.ts'
import { Progress } from '../backup/progress.ts'
import { connectOwner } from '../backup/tables.ts'
import { type App, createApp } from '../compose.ts'
import { alertsRaised } from '../kernel/alerts.ts'
import { ManualClock } from '../kernel/clock.ts'
import { type Config, readConfig } from '../kernel/config.ts'
import { toKek } from '../kernel/crypto/kek.ts'
import { ledgerOf, readLedger } from '../modules/customers/index.ts'
import { verifyAllAudits } from '../modules/security/index.ts'
import { createPools, migrate, readMigrations } from '../ports/db/index.ts'
import { asAdmin } from '../ports/db/testing.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

/** A whole process starts, beside other tests. */
const PATIENT_MS = 180_000

const { admin: server } = inject('postgres')
const folder = mkdtempSync(join(tmpdir(), 'tandem-test-'))
const file = join(folder, 'first.backup')
const second = join(folder, 'second.backup')
const home = join(folder, 'restored')
const names = {
  restored: `test_restored_${process.pid}`,
  owned: `test_owned_${process.pid}`,
  older: `test_older_${process.pid}`,
  upgraded: `test_upgraded_${process.pid}`,
}
const urlOf = (database: string) => databaseUrl({ connection: { ...server, database } })

let product: Product
let admin: Client
let staying: Session
let leaving: Session
let chatty: Session
let talker: Customer
let picture: string
/** Of a link that was open when the copy was made. */
let invitation: string
let result: { file: string; rows: number; files: number; sha256: string }

/** A restore within this process, where a refusal is what is looked at. */
function restoring(args: string[], env: Record<string, string> = {}): Promise<void> {
  vi.spyOn(console, 'log').mockReturnValue()
  const config = readConfig({ TANDEM_DATA: join(folder, 'nowhere'), DATABASE_URL: urlOf(names.restored), ...env })
  return restore(config, args).finally(() => vi.restoreAllMocks())
}

const dataDir = () => product.app.services.config.dataDir
const oldKey = () => join(dataDir(), 'keys', 'kek')

const say = ({ token }: Session, text: string) =>
  chatPost(product.url, token, 'messages', { id: text, body: { kind: 'text', text } })

async function history(url: string, session: Session): Promise<Message[]> {
  const customer = new Customer(url, session, 1)
  const rows = await customer.history()
  customer.leave()
  return rows
}

const ofPerson = async (client: Client, { conversation }: Session) =>
  (await client.call('conversations.get', { conversation })).customer.id

beforeAll(async () => {
  product = await startProduct()
  admin = await setUp(product)
  await Promise.all(Object.values(names).map((name) => asAdmin(server, `create database ${name}`)))
  const key = await until(async () => (await admin.call('channels.list', {})).rows[0]?.key)
  staying = await visit(product.url, key)
  leaving = await visit(product.url, key)
  await say(staying, '第一句')
  await say(leaving, '我要被删除')
  invitation = (await admin.call('security.invite', { login: 'new', name: '新同事', roles: ['agent'] })).token
  picture = (await upload(product.url, staying.token, 'note.txt', '一段文字')).file
  // As from another cluster, whose transactions have far higher numbers.
  await product.database.pools.owner.query(
    `insert into outbox (tenant_id, xid, topic, key, payload, at)
     select tenant_id, '999999999999', 'nobody.takes', 'k', '{}', now() from tenants`,
  )
  chatty = await visit(product.url, key)
  talker = new Customer(product.url, chatty, 4)
  talker.talk(5)
  await until(async () => talker.acks.size > 20 || undefined)
  const before = talker.acks.size
  const { code, out, err } = await tandem(['backup', '--to', file, '--json'], {
    DATABASE_URL: databaseUrl(product.database),
    TANDEM_DATA: dataDir(),
  })
  expect([code, err.includes('tandem:')], err).toEqual([0, false])
  result = JSON.parse(out)
  // People went on talking meanwhile.
  expect(talker.acks.size).toBeGreaterThan(before)
  await talker.finish()
  talker.leave()
}, PATIENT_MS)
afterAll(async () => {
  await product.close()
  for (const name of Object.values(names)) await asAdmin(server, `drop database if exists ${name} with (force)`)
  rmSync(folder, { recursive: true, force: true })
})

it('says what it wrote, and neither key nor words stand in it', () => {
  expect(result).toMatchObject({ file, files: 1 })
  expect(result.rows).toBeGreaterThan(100)
  const bytes = readFileSync(file)
  expect(bytes.includes(readFileSync(oldKey(), 'utf8').trim())).toBe(false)
  expect(bytes.includes('customer_keys')).toBe(false)
})

describe('is refused, with a sentence', () => {
  const damaged = join(folder, 'damaged.backup')

  it('without the key, with another one, or with what is no key', async () => {
    await expect(restoring([file])).rejects.toMatchObject({ code: 'no_key' })
    const kek = Buffer.alloc(32, 7).toString('base64')
    await expect(restoring([file, '--check'], { TANDEM_KEK: kek })).rejects.toMatchObject({ code: 'wrong_key' })
    await expect(restoring([file, '--kek', file])).rejects.toMatchObject({ code: 'bad_key' })
  })

  it('when no file is named, or two', async () => {
    await expect(restoring([])).rejects.toThrow('name the file of one backup')
    await expect(restoring([file, file])).rejects.toThrow('name the file of one backup')
  })

  it('when the file is damaged or cut off', async () => {
    const bytes = readFileSync(file)
    writeFileSync(damaged, bytes.subarray(0, bytes.length - 1))
    const attempt = restoring([damaged, '--kek', oldKey(), '--without-erasures'])
    await expect(attempt).rejects.toMatchObject({ code: 'damaged', text: { zh: expect.stringContaining('已损坏') } })
  })

  it('when nobody knows who was erased since', async () => {
    await expect(restoring([file, '--kek', oldKey()])).rejects.toMatchObject({ code: 'erasures_unknown' })
  })

  it('into a database or a folder that holds something', async () => {
    const args = [file, '--kek', oldKey(), '--without-erasures']
    const used = restoring(args, { DATABASE_URL: databaseUrl(product.database) })
    await expect(used).rejects.toMatchObject({ code: 'not_empty' })
    const full = restoring(args, { TANDEM_DATA: dataDir() })
    await expect(full).rejects.toMatchObject({ code: 'not_empty', text: { en: expect.stringContaining('files') } })
    await expect(restoring([file], { TANDEM_DATA: dataDir(), TANDEM_KEK: 'x' })).rejects.toThrow()
  })

  it('and so is a backup with a key that is not the one of the database', async () => {
    const other = readConfig({
      TANDEM_DATA: dataDir(),
      DATABASE_URL: databaseUrl(product.database),
      TANDEM_KEK: Buffer.alloc(32, 9).toString('base64'),
    })
    await expect(backup(other, ['--to', join(folder, 'x.backup')])).rejects.toMatchObject({ code: 'foreign_key' })
    expect(existsSync(join(folder, 'x.backup'))).toBe(false)
  })
})

describe('a restored product', () => {
  let app: App
  let url: string
  let client: Client
  let erased: string

  beforeAll(async () => {
    erased = await ofPerson(admin, leaving)
    await admin.call('customers.erase', { customer: erased, reason: '本人要求' })
    await until(async () => (await readLedger(ledgerOf(dataDir())))[0])
    const { code, out, err } = await tandem(
      ['restore', file, '--kek', oldKey(), '--erasures', ledgerOf(dataDir()), '--json'],
      { DATABASE_URL: urlOf(names.restored), TANDEM_DATA: home },
    )
    expect(code, err).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ repeatedErasures: 1, files: { rows: 1 } })
    const config = { TANDEM_DATA: home, DATABASE_URL: urlOf(names.restored), LOG_LEVEL: 'silent' }
    app = await createApp(readConfig(config), 'test')
    await app.http.listen({ port: 0, host: '127.0.0.1' })
    url = `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`
    client = await new Client({ ...product, app, url }).signIn('administrator')
  }, PATIENT_MS)
  afterAll(() => app?.close())

  it('knows what was said, also by those who went on talking, and answers', async () => {
    expect((await history(url, staying)).map(({ id, body }) => ({ id, body }))).toEqual(
      (await history(product.url, staying)).map(({ id, body }) => ({ id, body })),
    )
    const talked = await history(url, chatty)
    expect(talked.length).toBeGreaterThan(20)
    expect(talked).toEqual((await history(product.url, chatty)).slice(0, talked.length))
    const headers = { authorization: `Bearer ${staying.token}` }
    const stored = await fetch(`${url}/chat/v1/files/${picture}`, { headers })
    expect(await stored.text()).toBe('一段文字')
  })

  it('lets nobody in who was signed in when the copy was made', async () => {
    const old = new Client({ ...product, app, url })
    old.cookie = admin.cookie
    expect((await old.post('security.me', {})).status).toBe(401)
  })

  it('lets nobody in by a link of before, and offers whoever invited a new one', async () => {
    expect(await admin.call('security.invitation', { token: invitation })).toMatchObject({ state: 'open' })
    expect(await client.call('security.invitation', { token: invitation })).toMatchObject({ state: 'expired' })
    expect((await client.call('security.invitations', {})).rows).toMatchObject([{ login: 'new', state: 'expired' }])
  })

  it('has erased again who was erased since', async () => {
    expect(await client.call('customers.get', { customer: erased })).toMatchObject({ erasedAt: expect.any(String) })
    const keys = 'select 1 from customer_keys where customer_id = $1'
    const pools = createPools({ database: urlOf(names.restored) })
    try {
      expect((await pools.owner.query(keys, [erased])).rowCount).toBe(0)
      const receipt = await until(async () => {
        const [row] = (await client.call('customers.erasures', { customer: erased, limit: 1 })).rows
        return row?.finishedAt ? row : undefined
      })
      expect(receipt.parts.length).toBeGreaterThan(0)
      expect((await readLedger(ledgerOf(home))).map(({ customers }) => customers)).toContainEqual([erased])
    } finally {
      await pools.close()
    }
  })

  it('goes on where it was: events of before and after are handled', async () => {
    const behind = `select 1 from outbox o, outbox_cursors c where (o.xid, o.id) > (c.xid, c.id)`
    const { system } = app.services.transactions
    await until(async () => (await system.query(behind)).rowCount === 0 || undefined)
    expect((await system.query(`select 1 from outbox where xid > '999999999998'`)).rowCount).toBe(0)
  })

  it('has sound trails, which say that it was copied and restored', async () => {
    const verdicts = await verifyAllAudits(app.services)
    expect(verdicts.map(({ ok, problem }) => [ok, problem])).toEqual([
      [true, null],
      [true, null],
    ])
    const { rows } = await app.services.transactions.system.query<{ action: string }>('select action from audit')
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['backup.write', 'backup.restore', 'customers.erase']),
    )
  })

  it('is backed up and checked like any other', async () => {
    vi.spyOn(console, 'log').mockReturnValue()
    await backup(readConfig({ TANDEM_DATA: home, DATABASE_URL: urlOf(names.restored) }), ['--to', second])
    await restore(readConfig({ TANDEM_DATA: home }), [second, '--check'])
    vi.restoreAllMocks()
  })
})

it('brings a backup of an older version up to date, and refuses one of a newer', async () => {
  const owned = createPools({ database: urlOf(names.older) })
  const client = await connectOwner(urlOf(names.older))
  const target = { DATABASE_URL: urlOf(names.upgraded), TANDEM_DATA: join(folder, 'upgraded') }
  const upgraded = createPools({ database: target.DATABASE_URL })
  try {
    await migrate(owned.owner, undefined, (name) => name < '0100')
    await owned.owner.query(`insert into tenants (tenant_id, name, language, policies, hours, created_at)
      values (gen_random_uuid(), '老租户', 'zh', '{}', '{}', now())`)
    const kek = toKek(readFileSync(oldKey(), 'utf8')) ?? expect.fail()
    const source = { client, kek, product: '0.0.9', files: join(folder, 'none'), auditKey: null }
    const order = () => ({ at: new Date(), progress: new Progress('', new ManualClock(), () => {}) })
    await dump(source, { path: join(folder, 'older.backup'), ...order() })
    await restoring([join(folder, 'older.backup'), '--kek', oldKey(), '--without-erasures'], target)
    expect((await upgraded.owner.query('select name from tenants')).rows).toEqual([{ name: '老租户' }])
    const applied = await upgraded.owner.query('select name from schema_migrations')
    expect(applied.rows.map(({ name }) => name).sort()).toEqual(readMigrations().map(({ name }) => name))

    await owned.owner.query(`insert into schema_migrations (name, hash) values ('9000_future.sql', 'x')`)
    await dump(source, { path: join(folder, 'newer.backup'), ...order() })
    const newer = restoring([join(folder, 'newer.backup'), '--kek', oldKey(), '--without-erasures'])
    await expect(newer).rejects.toMatchObject({ code: 'newer', text: { en: expect.stringContaining('9000_future') } })
  } finally {
    await client.end()
    await Promise.all([owned.close(), upgraded.close()])
  }
})

describe('the daily backup', () => {
  const HOUR = 3_600_000
  const daily = join(folder, 'daily')
  const clock = new ManualClock(Date.now())
  const whole = () => (existsSync(daily) ? readdirSync(daily).filter((name) => name.endsWith('.backup')) : [])
  const worker = () => dailyBackup(product.app.database, 'test')
  const services = (change: Partial<Config>) => ({
    ...product.app.services,
    clock,
    config: { ...product.app.services.config, ...change },
  })

  it('is taken once a day, kept for as long as it was said, and given up without a trace when the server stops', async () => {
    const own = worker()
    await own.start(services({ backupFolder: daily, backupDays: 2 }))
    const [first = ''] = await until(async () => (whole().length === 1 ? whole() : undefined))
    await own.stop(services({}))
    clock.advance(23 * HOUR)
    await own.start(services({ backupFolder: daily, backupDays: 2 }))
    await own.stop(services({}))
    clock.advance(HOUR)
    // Stopped at once: in the middle of it, or before.
    await own.start(services({ backupFolder: daily, backupDays: 2 }))
    await own.stop(services({}))
    expect(readdirSync(daily)).toEqual([first])
    clock.advance(25 * HOUR)
    await own.start(services({ backupFolder: daily, backupDays: 2 }))
    await until(async () => (whole().length === 1 && whole()[0] !== first) || undefined)
    await own.stop(services({}))
  })

  it('that fails is an alert', async () => {
    const before = alertsRaised('backup_failed')
    const own = worker()
    await own.start(services({ backupFolder: file }))
    await until(async () => alertsRaised('backup_failed') > before || undefined)
    await own.stop(services({}))
  })
})

it('serves an owner that is no superuser, and copies nothing for one that would not see all rows', async () => {
  const role = `owner_${process.pid}`
  await asAdmin(server, `create role ${role} login password 'x' in role tandem_app, tandem_system`)
  await asAdmin(server, `alter database ${names.owned} owner to ${role}`)
  const own = databaseUrl({ connection: { ...server, database: names.owned, user: role, password: 'x' } })
  try {
    const env = { DATABASE_URL: own, TANDEM_DATA: join(folder, 'owned') }
    // Whom the backup knows to be erased, this ledger does not.
    writeFileSync(join(folder, 'empty.jsonl'), '')
    const stale = restoring([second, '--kek', oldKey(), '--erasures', join(folder, 'empty.jsonl')], env)
    await expect(stale).rejects.toMatchObject({ code: 'erasures_stale' })
    // What was refused half-way can be tried again.
    await restoring([second, '--kek', oldKey(), '--erasures', ledgerOf(home)], env)
    vi.spyOn(console, 'log').mockReturnValue()
    const config = readConfig(env)
    const copy = join(folder, 'owned.backup')
    await backup(config, ['--to', copy])
    const pools = createPools({ database: own })
    await pools.owner.query('drop policy backup_reads on messages')
    await pools.close()
    await expect(backup(config, ['--to', join(folder, 'blind.backup')])).rejects.toMatchObject({ code: 'blind' })
    expect(existsSync(join(folder, 'blind.backup'))).toBe(false)
  } finally {
    vi.restoreAllMocks()
    await asAdmin(server, `drop database ${names.owned} with (force)`)
    await asAdmin(server, `drop role ${role}`)
  }
})
