import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import { ensureSetupToken, setupStatus, tenants } from '../tenants/index.ts'
import { createTenant, listTenants, security, setPasswordCost, setup, switchTenant } from './index.ts'
import { Browser, PASSWORD, setUp } from './testing.ts'

setPasswordCost({ logN: 4, r: 8, p: 1 })
let kit: Kit
const created: { tenant: string; payload: unknown }[] = []
const listener = {
  name: 'listener',
  tables: [],
  verbs: [],
  reactors: [
    {
      name: 'listener',
      takes: {
        'tenant.created': async (_ctx: unknown, event: { tenant: string; payload: unknown }) => {
          created.push({ tenant: event.tenant, payload: event.payload })
        },
      },
    },
  ],
}
beforeEach(async () => {
  created.length = 0
  kit = await createKit([tenants, security, listener])
})
afterEach(() => kit.close())

const first = {
  organisation: '明月商城',
  name: '王管理',
  login: 'admin',
  password: PASSWORD,
  pack: 'ecommerce',
  language: 'zh',
} as const
const users = () => kit.tx((tx) => tx.db.selectFrom('users').select('login').execute(), INSTALLATION)

describe('setup', () => {
  it('finds a fresh database without any user, and offers the packs', async () => {
    expect(await users()).toEqual([])
    const status = await setupStatus(new Browser(kit).anonymous(), {})
    expect(status.needed).toBe(true)
    expect(status.packs.map((pack) => pack.id)).toContain('ecommerce')
  })

  it('makes tenant, first user and session, and says which office is empty', async () => {
    const { browser, me } = await setUp(kit)
    expect(me).toMatchObject({
      tenant: { name: '明月商城', zone: 'Asia/Shanghai' },
      user: { login: 'admin', roles: ['administrator', 'supervisor', 'agent', 'security_administrator'] },
      mustEnrolTotp: false,
      mustChangePassword: false,
      missingRoles: ['audit_administrator'],
    })
    expect(me.scopes).not.toContain('audit:read')
    expect(await browser.context()).toMatchObject({ tenant: me.tenant.id, actor: { id: me.user.id } })
    await kit.settle()
    expect(created).toEqual([{ tenant: me.tenant.id, payload: { pack: 'ecommerce', administrator: me.user.id } }])
    expect((await setupStatus(browser.anonymous(), {})).needed).toBe(false)
    expect(await ensureSetupToken(kit.services)).toBeNull()
  })

  it('takes a token once', async () => {
    const { token } = await setUp(kit)
    const again = setup(new Browser(kit).anonymous(), { ...first, login: 'other', token })
    await expect(again).rejects.toMatchObject({ code: 'expired' })
  })

  it('lets one of two win that come with the same token at once', async () => {
    const token = (await ensureSetupToken(kit.services)) ?? ''
    const both = ['one', 'two'].map((login) => setup(new Browser(kit).anonymous(), { ...first, login, token }))
    const outcomes = await Promise.allSettled(both)
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await users()).toHaveLength(1)
  })

  it('takes only the token of the last start, and stores none in clear', async () => {
    const old = (await ensureSetupToken(kit.services)) ?? ''
    const token = (await ensureSetupToken(kit.services)) ?? ''
    await expect(setup(new Browser(kit).anonymous(), { ...first, token: old })).rejects.toMatchObject({
      code: 'expired',
    })
    await expect(setup(new Browser(kit).anonymous(), { ...first, token: 'x' })).rejects.toMatchObject({
      code: 'expired',
    })
    const rows = await kit.tx((tx) => tx.db.selectFrom('setup_tokens').selectAll().execute())
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('gives the token back when something is wrong with the form', async () => {
    const token = (await ensureSetupToken(kit.services)) ?? ''
    const browser = new Browser(kit)
    const weak = setup(browser.anonymous(), { ...first, token, password: '12345678' })
    await expect(weak).rejects.toMatchObject({ code: 'weak_password' })
    const unknown = setup(browser.anonymous(), { ...first, token, pack: 'nothing' })
    await expect(unknown).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await users()).toEqual([])
    expect((await setup(browser.anonymous(), { ...first, token })).user.login).toBe('admin')
  })
})

describe('a second tenant', () => {
  it('is made by an administrator, who then goes from one to the other', async () => {
    const { browser, me } = await setUp(kit)
    const made = await createTenant(await browser.context(), { name: '清风银行', pack: null, language: 'zh' })
    expect((await listTenants(await browser.context(), {})).rows.map((row) => row.name).sort()).toEqual(
      ['明月商城', '清风银行'].sort(),
    )
    const old = browser.token
    const there = await switchTenant(await browser.context(), { tenant: made.id })
    expect(there.tenant).toEqual({ id: made.id, name: '清风银行', zone: 'Asia/Shanghai' })
    expect(there.tenants).toHaveLength(2)
    expect(browser.token).not.toBe(old)
    expect((await browser.context()).tenant).toBe(made.id)
    await kit.settle()
    expect(created.map((event) => event.tenant)).toEqual([me.tenant.id, made.id])
  })

  it('cannot be entered by those who do not serve it', async () => {
    const { browser } = await setUp(kit)
    const context = await browser.context()
    const foreign = switchTenant(context, { tenant: '01900000-0000-7000-8000-000000000001' })
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
    expect((await browser.context()).tenant).toBe(context.tenant)
  })
})
