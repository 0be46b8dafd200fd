import { afterEach, beforeEach, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { acrossTenants, runsInstallation, tenants } from '../tenants/index.ts'
import { audit, createTenant, security, setPasswordCost, setup } from './index.ts'
import { Browser, PASSWORD, setUp } from './testing.ts'

setPasswordCost({ logN: 4, r: 8, p: 1 })
let kit: Kit
let house: string
let client: string
beforeEach(async () => {
  kit = await createKit([tenants, security])
  const { browser, me } = await setUp(kit)
  house = me.tenant.id
  client = (await createTenant(await browser.context(), { name: '清风银行', pack: null, language: 'zh' })).id
})
afterEach(() => kit.close())

const auditor = (tenant: string) => kit.agent(['audit:read'], { tenant, roles: ['audit_administrator'] })
const failures = async () =>
  (await audit(auditor(house), { of: 'installation' })).rows.map(({ action, result, detail, ip }) => [
    action,
    result,
    detail.code,
    ip,
  ])

it('records a wrong setup token and a sign-in of nobody, for the auditor of the house that runs it all', async () => {
  const form = {
    organisation: 'X',
    name: 'Y',
    login: 'intruder',
    password: PASSWORD,
    pack: null,
    language: 'zh' as const,
  }
  const guess = setup(new Browser(kit, '203.0.113.5').anonymous(), { ...form, token: 'guess-4711' })
  await expect(guess).rejects.toMatchObject({ code: 'expired' })
  await expect(new Browser(kit, '203.0.113.6').signIn('nobody-4711')).rejects.toMatchObject({ code: 'bad_credentials' })
  expect(await failures()).toEqual([
    ['security.signIn', 'failed', 'bad_credentials', '203.0.113.6'],
    ['tenants.setup', 'failed', 'expired', '203.0.113.5'],
  ])
  expect(JSON.stringify(await audit(auditor(house), { of: 'installation' }))).not.toContain('4711')
})

it('shows the auditor of a client nothing but the own trail', async () => {
  await expect(audit(auditor(client), { of: 'installation' })).rejects.toMatchObject({ code: 'forbidden' })
  const runs = (tenant: string) => kit.tx((tx) => acrossTenants(tx, (all) => runsInstallation(all, tenant)), tenant)
  expect([await runs(house), await runs(client)]).toEqual([true, false])
  await expect(new Browser(kit).signIn('nobody')).rejects.toThrow()
  const own = await audit(auditor(client), {})
  expect(own.rows.some(({ result }) => result === 'failed')).toBe(false)
})

it('records that the trail of the installation was read', async () => {
  await audit(auditor(house), { of: 'installation' })
  const [row] = (await audit(auditor(house), { action: 'security.audit' })).rows
  expect(row).toMatchObject({ action: 'security.audit', object: '00000000-0000-0000-0000-000000000000' })
})
