import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { run } from '../../test/command.ts'
import { createKit, type Kit } from '../../test/kit.ts'
import { databaseUrl } from '../../test/product.ts'
import { version } from '../kernel/version.ts'
import { AuditSealer } from '../modules/security/index.ts'
import { asAdmin } from '../ports/db/testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tandem = (args: string[], env: Record<string, string> = {}) => run(args, { TANDEM_DATA: folder, ...env }).ended

describe('what is called wrongly', () => {
  it.each([
    ['an unknown command', ['fly'], 'there is no command fly'],
    ['an unknown option', ['start', '--fast'], '--fast'],
    ['an unknown option without a command', ['--fast'], '--fast'],
    ['half a command', ['audit'], 'say audit verify'],
    ['an unknown option of audit', ['audit', 'verify', '--all'], '--all'],
    ['an evaluation of nothing', ['eval'], '--pack'],
  ])('%s ends with 2 and the usage, and touches nothing', async (_, args, problem) => {
    const { code, out, err } = await tandem(args)
    expect(code).toBe(2)
    expect(err).toContain(problem)
    expect(err).toContain('tandem audit verify')
    expect(out).toBe('')
  })

  it('a port that is none ends with 1 and a sentence', async () => {
    const { code, err } = await tandem(['start'], { PORT: 'http' })
    expect(code).toBe(1)
    expect(err).toMatch(/^tandem: .*PORT=http/)
  })
})

it.each([[['--help']], [['eval', '--help']]])('helps: %j', async (args) => {
  const { code, out, err } = await tandem(args)
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('tandem migrate')
  expect(version()).toMatch(/^\d+\.\d+\.\d+$/)
})

describe('migrate', () => {
  const { admin } = inject('postgres')
  const connection = { ...admin, database: `test_cli_${process.pid}` }
  const env = { DATABASE_URL: databaseUrl({ connection }) }
  beforeAll(() => asAdmin(admin, `create database ${connection.database}`))
  afterAll(() => asAdmin(admin, `drop database ${connection.database} with (force)`))

  it('brings an empty database up to date, then finds nothing left to do', async () => {
    const first = await tandem(['migrate'], env)
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toContain('0001_kernel')
    const second = await tandem(['migrate'], env)
    expect(second.code).toBe(0)
    expect(second.out).not.toContain('0001_kernel')
    expect(second.out).toContain('up to date')
  })
})

describe('audit verify', () => {
  let kit: Kit
  const verify = (...args: string[]) =>
    tandem(['audit', 'verify', ...args], {
      DATABASE_URL: databaseUrl(kit.database),
      TANDEM_DATA: kit.services.config.dataDir,
    })

  beforeAll(async () => {
    kit = await createKit()
    const tenant = `insert into tenants (tenant_id, name, language, policies, hours, created_at)
      values ($1, 'A', 'zh', '{"auditDays": 400}', '{}', now())`
    await kit.tx((tx) => tx.client.query(tenant, [kit.tenant]))
    const row = { actorKind: 'system', actorId: null, actorName: null, object: null, result: 'ok', ip: null } as const
    await kit.tx(async (tx) => {
      for (const action of ['one', 'two', 'three']) tx.audit({ ...row, action, requestId: 'r', detail: {} })
    })
    await new AuditSealer(kit.services).sealNow()
  })
  afterAll(() => kit.close())

  it('ends with 0 where the trail is as it was sealed', async () => {
    const { code, out } = await verify('--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toContainEqual({ tenant: kit.tenant, ok: true, entries: 3, checkpoints: 0, problem: null })
  })

  it('ends with 1 and names the entry where it was changed', async () => {
    const { owner } = kit.database.pools
    await owner.query('alter table audit no force row level security')
    await owner.query(`update audit set action = 'other' where chain_seq = 2`)
    const { code, out } = await verify()
    expect(code).toBe(1)
    expect(out).toContain(`${kit.tenant}  被改动 TAMPERED  entry 2 was changed`)
  })
})
