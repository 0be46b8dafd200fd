import { afterEach, beforeEach, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { type AlertKind, alertsRaised } from '../../kernel/alerts.ts'
import { tenants } from '../tenants/index.ts'
import { AuditSealer, audit, security, setPasswordCost, users, verifyAudit } from './index.ts'
import { Browser, setUp } from './testing.ts'

setPasswordCost({ logN: 4, r: 8, p: 1 })
let kit: Kit
let tenant: string
let user: string
beforeEach(async () => {
  kit = await createKit([tenants, security])
  const { me } = await setUp(kit)
  tenant = me.tenant.id
  user = me.user.id
})
afterEach(() => kit.close())

const alerts = () =>
  kit.tx((tx) => tx.db.selectFrom('audit').select('detail').where('action', '=', 'security.alert').execute(), tenant)
/** How many alerts of the kind the work raises. */
async function raisedBy(kind: AlertKind, work: () => Promise<unknown>): Promise<number> {
  const before = alertsRaised(kind)
  await work()
  return alertsRaised(kind) - before
}
const fails = (calls: number, call: () => Promise<unknown>) =>
  Promise.all(Array.from({ length: calls }, () => expect(call()).rejects.toThrow()))

it('tells of a lock-out once', async () => {
  expect(await raisedBy('lock_out', () => fails(12, () => new Browser(kit).signIn('admin', 'wrong')))).toBe(1)
  expect(await alerts()).toEqual([{ detail: { kind: 'lock_out', user, code: 'locked' } }])
})

it('tells of somebody who tries one closed door after another', async () => {
  const ctx = kit.agent(['self'], { tenant })
  expect(await raisedBy('many_denials', () => fails(19, () => users(ctx, {})))).toBe(0)
  expect(await raisedBy('many_denials', () => fails(19, () => users(ctx, {})))).toBe(1)
  expect(await alerts()).toEqual([{ detail: { kind: 'many_denials' } }])
})

it('tells of a broken trail, in the same trail', async () => {
  await new AuditSealer(kit.services).sealNow()
  expect(await raisedBy('audit_broken', () => verifyAudit(kit.services, tenant))).toBe(0)
  const { owner } = kit.database.pools
  await owner.query('alter table audit no force row level security')
  await owner.query(`update audit set ip = '192.0.2.66' where tenant_id = $1`, [tenant])
  expect(await raisedBy('audit_broken', () => verifyAudit(kit.services, tenant))).toBe(1)
  const { rows } = await audit(kit.agent(['audit:read'], { tenant }), { action: 'security.alert' })
  expect(rows).toMatchObject([{ result: 'failed', detail: { kind: 'audit_broken', problem: 'entry 1 was changed' } }])
})
