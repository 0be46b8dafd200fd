import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { auditRow } from '../../kernel/audit-row.ts'
import type { Services } from '../../kernel/context.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import { insertTenant } from '../tenants/index.ts'
import { auditWorker } from './audit-worker.ts'
import { AuditSealer, verifyAllAudits, verifyAudit } from './index.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
let kit: Kit
let services: Services
let sealer: AuditSealer
let dataDir: string

beforeEach(async () => {
  kit = await createKit()
  dataDir = mkdtempSync(join(tmpdir(), 'audit-'))
  services = { ...kit.services, config: { ...kit.services.config, dataDir } }
  sealer = new AuditSealer(services)
  const at = new Date(kit.clock.now())
  await kit.tx((tx) => insertTenant(tx, { name: '明月商城', pack: null, language: 'zh', at }))
})
afterEach(async () => {
  await sealer.stop()
  await kit.close()
  rmSync(dataDir, { recursive: true })
})

const write = (count: number, tenant = kit.tenant) =>
  kit.tx(async (tx) => {
    for (let i = 0; i < count; i++) tx.audit(auditRow(kit.system(tenant), 'test', 'ok', `o${i}`, { b: 1.5, a: ['是'] }))
  }, tenant)

/** Seals and, a minute later, signs. */
async function checkpoint() {
  await sealer.sealNow()
  kit.clock.advance(MINUTE)
  await sealer.sealNow()
}

/** What somebody with the owner's rights on the database could do: the row-level policies put aside. */
async function tamper(sql: string) {
  await kit.database.pools.owner.query('alter table audit no force row level security')
  await kit.database.pools.owner.query('alter table audit_checkpoints no force row level security')
  const { rowCount } = await kit.database.pools.owner.query(sql)
  expect(rowCount).toBeGreaterThan(0)
}

const verdict = () => verifyAudit(services, kit.tenant)

describe('the sealer', () => {
  it('chains entries and signs them after a minute', async () => {
    await write(5)
    await sealer.sealNow()
    expect(await verdict()).toEqual({ ok: true, entries: 5, checkpoints: 0, problem: null })
    await checkpoint()
    await write(2)
    await checkpoint()
    expect(await verdict()).toEqual({ ok: true, entries: 7, checkpoints: 2, problem: null })
    expect(statSync(join(dataDir, 'keys', 'audit-ed25519')).mode & 0o777).toBe(0o600)
  })

  it('signs each full thousand at once', async () => {
    await write(2500)
    await sealer.sealNow()
    expect(await verdict()).toEqual({ ok: true, entries: 2500, checkpoints: 2, problem: null })
    const lines = readFileSync(join(dataDir, 'audit', 'checkpoints.jsonl'), 'utf8')
      .trim()
      .split('\n')
    expect(lines.map((line) => JSON.parse(line).seq)).toEqual([1000, 2000])
  })

  it('runs by itself every second, and goes on where another process stopped', async () => {
    const worker = auditWorker()
    const [entries, signed] = [async () => (await verdict()).entries, async () => (await verdict()).checkpoints]
    await write(3)
    await worker.start(services)
    await expect.poll(entries).toBe(3)
    await worker.stop(services)
    await write(3)
    kit.clock.advance(1000)
    await worker.start(services)
    await expect.poll(entries).toBe(6)
    await expect
      .poll(() => {
        kit.clock.advance(MINUTE)
        return signed()
      })
      .toBe(1)
    await worker.stop(services)
    expect(await verdict()).toMatchObject({ ok: true, entries: 6 })
  })

  it('keeps tenants apart', async () => {
    const other = '01900000-0000-7000-8000-000000000001'
    await write(2, other)
    await write(3)
    await checkpoint()
    expect(await verdict()).toMatchObject({ ok: true, entries: 3 })
    expect(await verifyAudit(services, other)).toMatchObject({ ok: true, entries: 2 })
    expect((await verifyAllAudits(services)).map(({ tenant, entries }) => [tenant, entries])).toEqual([
      [INSTALLATION, 0],
      [kit.tenant, 3],
    ])
  })

  it('seals the others where the trail of one is broken', async () => {
    const broken = ['00000000-0000-7000-8000-000000000001', 'ffffffff-0000-7000-8000-000000000001']
    for (const tenant of broken) await write(2, tenant)
    await tamper(`update audit set chain_seq = 1 where id in
      (select (array_agg(id))[1] from audit where tenant_id in ('${broken.join("','")}') group by tenant_id)`)
    await write(3)
    await expect(sealer.sealNow()).rejects.toThrow()
    kit.clock.advance(MINUTE)
    await expect(sealer.sealNow()).rejects.toThrow()
    expect(await verdict()).toEqual({ ok: true, entries: 3, checkpoints: 1, problem: null })
    for (const tenant of broken) expect((await verifyAudit(services, tenant)).ok).toBe(false)
  })

  it('prunes whole segments once they are older than the policy', async () => {
    await write(3)
    await checkpoint()
    kit.clock.advance(400 * DAY - MINUTE)
    await write(2)
    await checkpoint()
    expect(await verdict()).toMatchObject({ ok: true, entries: 5 })
    kit.clock.advance(60 * MINUTE)
    await sealer.sealNow()
    expect(await verdict()).toEqual({ ok: true, entries: 2, checkpoints: 1, problem: null })
    kit.clock.advance(401 * DAY)
    await sealer.sealNow()
    expect(await verdict()).toMatchObject({ ok: true, entries: 0 })
    await write(1)
    await checkpoint()
    expect(await verdict()).toMatchObject({ ok: true, entries: 1 })
  })

  it('keeps what is 180 days old whatever a policy row says', async () => {
    await write(1)
    await checkpoint()
    await kit.tx((tx) =>
      tx.db.updateTable('tenants').set({ policies: '{"auditDays":1}' }).where('tenant_id', '=', kit.tenant).execute(),
    )
    kit.clock.advance(180 * DAY - 2 * MINUTE)
    await sealer.sealNow()
    expect(await verdict()).toMatchObject({ ok: true, entries: 1 })
  })
})

describe('verification', () => {
  beforeEach(async () => {
    await write(4)
    await checkpoint()
    await write(4)
    await checkpoint()
    expect(await verdict()).toMatchObject({ ok: true, entries: 8, checkpoints: 2 })
  })

  it.each([
    ['an edited text', `update audit set action = 'other' where chain_seq = 3`, 'entry 3 was changed'],
    ['an edited detail', `update audit set detail = '{"b": 2}' where chain_seq = 8`, 'entry 8 was changed'],
    ['an edited time', `update audit set at = at - interval '1 hour' where chain_seq = 1`, 'entry 1 was changed'],
    ['a deleted entry', 'delete from audit where chain_seq = 5', 'entry 5 is missing'],
    ['a deleted beginning', 'delete from audit where chain_seq <= 4', 'entries 1 to 4 are missing'],
    ['a cut end', 'delete from audit where chain_seq > 6', 'entries 7 to 8 are missing'],
    ['everything gone', 'delete from audit', 'entries 1 to 8 are missing'],
    [
      'another order',
      `update audit set chain_seq = case chain_seq when 2 then -3 else -2 end where chain_seq in (2, 3);
       update audit set chain_seq = -chain_seq where chain_seq < 0`,
      'entry 2 was changed',
    ],
    [
      'a forged checkpoint',
      `update audit_checkpoints set entries = 9 where chain_seq = 8`,
      'checkpoint 8 is not signed by us',
    ],
  ])('finds %s', async (_what, sql, problem) => {
    for (const statement of sql.split(';')) await tamper(statement)
    expect(await verdict()).toMatchObject({ ok: false, problem })
  })

  it('finds an end cut off together with its checkpoint, by the exported one', async () => {
    await tamper('delete from audit where chain_seq > 4')
    await tamper('delete from audit_checkpoints where chain_seq > 4')
    expect(await verdict()).toMatchObject({ ok: false, problem: 'entries 5 to 8 are missing' })
  })

  it('finds a chain laid anew over changed entries, by the exported checkpoints', async () => {
    await tamper('delete from audit_checkpoints')
    await tamper(`update audit set action = 'other', chain_seq = null, hash = null`)
    await sealer.sealNow()
    expect(await verdict()).toMatchObject({ ok: false, problem: 'exported checkpoint 4 does not match' })
  })

  it('does not take the half line of a power cut for tampering', async () => {
    const path = join(dataDir, 'audit', 'checkpoints.jsonl')
    truncateSync(path, statSync(path).size - 20)
    expect(await verdict()).toMatchObject({ ok: true })
    await write(1)
    await checkpoint()
    await tamper('delete from audit where chain_seq > 8')
    await tamper('delete from audit_checkpoints where chain_seq > 8')
    expect(await verdict()).toMatchObject({ ok: false, problem: 'entries 9 to 9 are missing' })
  })
})

describe('the trail', () => {
  it('takes no change from the role that serves requests', async () => {
    await write(1)
    const change = kit.tx((tx) => tx.db.updateTable('audit').set({ action: 'other' }).execute())
    await expect(change).rejects.toThrow(/permission denied/)
    await expect(kit.tx((tx) => tx.db.deleteFrom('audit').execute())).rejects.toThrow(/permission denied/)
  })
})
