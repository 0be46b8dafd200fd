import { generateSync } from 'otplib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import { update } from '../tenants/index.ts'
import {
  addMember,
  apiKeys,
  audit,
  beginTotp,
  changePassword,
  confirmTotp,
  createApiKey,
  createTenant,
  createUser,
  me,
  resetPassword,
  resolveApiKey,
  revokeApiKey,
  security,
  setDisabled,
  setPasswordCost,
  setRoles,
  switchTenant,
  users,
} from './index.ts'
import { Browser, PASSWORD, setUp } from './testing.ts'

const DAY = 24 * 3_600_000

setPasswordCost({ logN: 4, r: 8, p: 1 })
let kit: Kit
let admin: Browser
let adminId: string
const announced: string[] = []
const listener = {
  name: 'listener',
  tables: [],
  verbs: [],
  reactors: [
    {
      name: 'listener',
      takes: {
        'user.created': async (_: unknown, event: { payload: { user: string } }) => {
          announced.push(`created ${event.payload.user}`)
        },
        'user.disabled': async (_: unknown, event: { payload: { user: string } }) => {
          announced.push(`disabled ${event.payload.user}`)
        },
      },
    },
  ],
}
beforeEach(async () => {
  announced.length = 0
  kit = await createKit([security, listener])
  const set = await setUp(kit)
  admin = set.browser
  adminId = set.me.user.id
})
afterEach(() => kit.close())

/** A second person, signed in with a password of their own. */
async function colleague(login: string, roles: Parameters<typeof createUser>[1]['roles']) {
  const made = await createUser(await admin.context(), { login, name: '李同事', roles })
  const browser = new Browser(kit)
  kit.clock.advance(1)
  await browser.signIn(login, made.oneTimePassword)
  kit.clock.advance(1)
  await changePassword(await browser.context(), { current: made.oneTimePassword, next: PASSWORD })
  return { browser, id: made.user.id }
}

describe('a new user', () => {
  it('signs in with the one-time password and can only change it', async () => {
    const made = await createUser(await admin.context(), { login: 'Li.Hong', name: '李红', roles: ['supervisor'] })
    expect(made.user).toMatchObject({ login: 'li.hong', roles: ['supervisor'], totp: false, disabled: false })
    const browser = new Browser(kit)
    expect((await browser.signIn('li.hong', made.oneTimePassword)).mustChangePassword).toBe(true)
    await expect(users(await browser.context(), {})).rejects.toMatchObject({ code: 'password_expired' })
    await changePassword(await browser.context(), { current: made.oneTimePassword, next: PASSWORD })
    expect((await users(await browser.context(), {})).rows).toHaveLength(2)
    await kit.settle()
    expect(announced).toEqual([`created ${adminId}`, `created ${made.user.id}`])
  })

  it('has a week to do so', async () => {
    const made = await createUser(await admin.context(), { login: 'lihong', name: '李', roles: ['agent'] })
    kit.clock.advance(8 * DAY)
    const late = new Browser(kit).signIn('lihong', made.oneTimePassword)
    await expect(late).rejects.toMatchObject({ code: 'bad_credentials' })
  })

  it('needs a login that is free', async () => {
    const again = createUser(await admin.context(), { login: 'ADMIN', name: '另一位', roles: ['agent'] })
    await expect(again).rejects.toMatchObject({ code: 'in_use' })
  })
})

describe('roles', () => {
  it('never unite the three powers in one user', async () => {
    const roles = ['administrator', 'security_administrator', 'audit_administrator'] as const
    const made = createUser(await admin.context(), { login: 'boss', name: '老板', roles: [...roles] })
    await expect(made).rejects.toMatchObject({
      code: 'not_allowed',
      details: { problem: { en: expect.stringContaining('one person') } },
    })
    const { id } = await colleague('lihong', ['agent'])
    const raised = setRoles(await admin.context(), { user: id, roles: [...roles] })
    await expect(raised).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('cannot be changed for oneself', async () => {
    const own = setRoles(await admin.context(), { user: adminId, roles: ['audit_administrator'] })
    await expect(own).rejects.toMatchObject({ code: 'not_allowed' })
    const off = setDisabled(await admin.context(), { user: adminId, disabled: true })
    await expect(off).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('stop counting when taken away, membership and all', async () => {
    const { browser, id } = await colleague('lihong', ['agent'])
    await setRoles(await admin.context(), { user: id, roles: [] })
    await expect(browser.signIn('lihong')).rejects.toMatchObject({ code: 'bad_credentials' })
    expect((await users(await admin.context(), {})).rows.map((row) => row.id)).toEqual([adminId])
    await kit.settle()
    expect(announced.at(-1)).toBe(`disabled ${id}`)
  })

  it('fill the audit office with another person, who alone reads the trail', async () => {
    expect((await users(await admin.context(), {})).missingRoles).toEqual(['audit_administrator'])
    kit.clock.advance(1)
    const { browser, id } = await colleague('auditor', ['audit_administrator'])
    kit.clock.advance(1)
    expect((await users(await admin.context(), {})).missingRoles).toEqual([])
    await expect(audit(await admin.context(), {})).rejects.toMatchObject({ code: 'forbidden' })
    const page = await audit(await browser.context(), { limit: 3 })
    expect(page.rows.map((row) => `${row.action} ${row.result} ${row.actor.id === id}`)).toEqual([
      'security.audit denied false',
      'security.changePassword ok true',
      'security.signIn ok true',
    ])
    const next = await audit(await browser.context(), { limit: 200, cursor: page.cursor })
    expect(next.rows.map((row) => row.action)).toEqual(['security.createUser', 'tenants.setup'])
    expect(next.cursor).toBeUndefined()
    const denied = await audit(await browser.context(), { actor: adminId, action: 'security.audit' })
    expect(denied.rows).toHaveLength(1)
  })
})

describe('the second factor', () => {
  const codeNow = (secret: string) => generateSync({ secret, epoch: kit.clock.now() / 1000 })
  async function enrol(browser: Browser) {
    const { secret } = await beginTotp(await browser.context(), {})
    await confirmTotp(await browser.context(), { totp: codeNow(secret) })
    kit.clock.advance(30_000)
    return secret
  }

  it('is asked for once set up; a code counts once', async () => {
    const secret = await enrol(admin)
    const browser = new Browser(kit)
    await expect(browser.signIn('admin')).rejects.toMatchObject({ code: 'totp_required' })
    await expect(browser.signIn('admin', PASSWORD, '000000')).rejects.toMatchObject({ code: 'bad_credentials' })
    const code = codeNow(secret)
    expect((await browser.signIn('admin', PASSWORD, code)).user.totp).toBe(true)
    await expect(new Browser(kit).signIn('admin', PASSWORD, code)).rejects.toMatchObject({ code: 'bad_credentials' })
    const guess = new Browser(kit).signIn('admin', 'wrong', codeNow(secret))
    await expect(guess).rejects.toMatchObject({ code: 'bad_credentials' })
  })

  it('admits one of two sign-ins with the same code', async () => {
    const secret = await enrol(admin)
    const code = codeNow(secret)
    const both = [1, 2].map(() => new Browser(kit).signIn('admin', PASSWORD, code))
    const outcomes = await Promise.allSettled(both)
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('locks the account after five wrong codes', async () => {
    await enrol(admin)
    const wrong = () => new Browser(kit).signIn('admin', PASSWORD, '000000')
    for (let i = 0; i < 5; i++) await expect(wrong()).rejects.toMatchObject({ code: 'bad_credentials' })
    await expect(wrong()).rejects.toMatchObject({ code: 'locked' })
  })

  it('cannot be replaced by whoever holds the session', async () => {
    await enrol(admin)
    await expect(beginTotp(await admin.context(), {})).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('may wait a week in an office, then nothing works without it', async () => {
    expect((await me(await admin.context(), {})).totpDueAt).toBe(new Date(kit.clock.now() + 7 * DAY).toISOString())
    kit.clock.advance(7 * DAY - 1)
    expect((await admin.signIn('admin')).mustEnrolTotp).toBe(false)
    kit.clock.advance(1)
    expect((await me(await admin.context(), {})).mustEnrolTotp).toBe(true)
    await expect(users(await admin.context(), {})).rejects.toMatchObject({ code: 'totp_required' })
    await enrol(admin)
    expect((await users(await admin.context(), {})).rows).toHaveLength(1)
  })

  it('is never demanded of an agent', async () => {
    const { browser } = await colleague('lihong', ['agent'])
    expect((await me(await browser.context(), {})).totpDueAt).toBeNull()
    kit.clock.advance(8 * DAY)
    expect((await browser.signIn('lihong')).mustEnrolTotp).toBe(false)
  })

  it('lies sealed in the database', async () => {
    const secret = await enrol(admin)
    const rows = await kit.tx((tx) => tx.db.selectFrom('users').selectAll().execute(), INSTALLATION)
    expect(rows[0]?.totp_secret).toMatch(/^v1\./)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })
})

describe('a lost password', () => {
  it('is replaced by a one-time one, on request without the authenticator', async () => {
    const { browser, id } = await colleague('lihong', ['agent'])
    const { secret } = await beginTotp(await browser.context(), {})
    const code = generateSync({ secret, epoch: kit.clock.now() / 1000 })
    await confirmTotp(await browser.context(), { totp: code })
    const { oneTimePassword } = await resetPassword(await admin.context(), { user: id, totp: true })
    await expect(browser.context()).rejects.toThrow('no session')
    expect(await browser.signIn('lihong', oneTimePassword)).toMatchObject({
      mustChangePassword: true,
      user: { totp: false },
    })
  })

  it('cannot be had from an administrator of only one of the tenants', async () => {
    const { browser, id } = await colleague('lihong', ['agent'])
    const other = await createTenant(await admin.context(), { name: '清风', pack: null, language: 'zh' })
    await switchTenant(await admin.context(), { tenant: other.id })
    const member = await addMember(await admin.context(), { login: 'lihong', roles: ['security_administrator'] })
    expect(member).toMatchObject({ id, roles: ['security_administrator'] })
    await switchTenant(await browser.context(), { tenant: other.id })
    const taken = resetPassword(await browser.context(), { user: adminId })
    await expect(taken).rejects.toMatchObject({
      code: 'not_allowed',
      details: { problem: { en: expect.stringContaining('do not administer') } },
    })
    await resetPassword(await admin.context(), { user: id })
  })
})

describe('a member of another tenant', () => {
  it('cannot be taken over by a stranger, and is not told apart from nobody', async () => {
    const stranger = kit.agent(['role:write'])
    for (const login of ['admin', 'nobody'])
      await expect(addMember(stranger, { login, roles: ['agent'] })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is not seen from a tenant that the user does not serve', async () => {
    const { rows } = await users(kit.agent(['user:read']), {})
    expect(rows).toEqual([])
    const foreign = setDisabled(kit.agent(['user:write']), { user: adminId, disabled: true })
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
    expect(await kit.tx((tx) => tx.db.selectFrom('users').select('id').execute())).toEqual([])
  })
})

describe('an API key', () => {
  it('stands for its scopes at its tenant until it expires or is revoked', async () => {
    const context = await admin.context()
    const made = await createApiKey(context, { name: '对接', scopes: ['conversation:read'], expiresInDays: 30 })
    expect(made.secret).toMatch(/^pk_[0-9a-f]{32}_[\w-]{43}$/)
    const found = await resolveApiKey(kit.services, made.secret)
    expect(found).toMatchObject({ tenant: context.tenant, actor: { kind: 'apiKey', id: made.key.id } })
    expect([...(found?.actor.scopes ?? [])]).toEqual(['conversation:read'])
    expect((await apiKeys(context, {})).rows[0]).toMatchObject({ id: made.key.id, lastUsedAt: expect.any(String) })
    for (const wrong of [
      `${made.secret.slice(0, -1)}!`,
      made.secret.replace(/_.{32}_/, `_${'0'.repeat(32)}_`),
      'pk_',
      '',
    ])
      expect(await resolveApiKey(kit.services, wrong)).toBeNull()
    const other = await createApiKey(context, { name: '二', scopes: ['conversation:read'] })
    const mixed = other.secret.slice(0, 36) + made.secret.slice(36)
    expect(await resolveApiKey(kit.services, mixed)).toBeNull()
    await revokeApiKey(context, { key: other.key.id })
    expect(await resolveApiKey(kit.services, other.secret)).toBeNull()
    kit.clock.advance(30 * DAY)
    expect(await resolveApiKey(kit.services, made.secret)).toBeNull()
  })

  it('never holds a power of administration', async () => {
    const made = createApiKey(await admin.context(), { name: 'x', scopes: ['role:write'] })
    await expect(made).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('has no account of its own', async () => {
    const { secret } = await createApiKey(await admin.context(), { name: 'x', scopes: ['tenant:read'] })
    const found = await resolveApiKey(kit.services, secret)
    if (!found) throw new Error('no key')
    const context = { ...admin.anonymous(), ...found }
    await expect(me(context, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(update(context, { name: 'y' })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
