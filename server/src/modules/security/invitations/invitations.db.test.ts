import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../../test/kit.ts'
import { createUser, me, security, setDisabled, setPasswordCost, setRoles, users } from '../index.ts'
import { Browser, PASSWORD, setUp } from '../testing.ts'
import { accept } from './accept.ts'
import { oldInvitations } from './expiry.ts'
import { invite } from './invite.ts'
import { list } from './list.ts'
import { look } from './look.ts'
import { renew } from './renew.ts'
import { revoke } from './revoke.ts'
import { INVITATION_MS } from './rules.ts'

setPasswordCost({ logN: 4, r: 8, p: 1 })
const joined: string[] = []
const listener = {
  name: 'listener',
  reactors: [
    {
      name: 'listener',
      takes: {
        'user.created': async (_: unknown, event: { payload: { user: string } }) => {
          joined.push(event.payload.user)
        },
      },
    },
  ],
}
let kit: Kit
let admin: Browser
let tenant: string
let calls = 0
beforeAll(async () => {
  kit = await createKit([security, listener])
  const set = await setUp(kit)
  admin = set.browser
  tenant = set.me.tenant.id
})
afterAll(() => kit.close())

/** The administrator with a session that has not ended meanwhile. */
const signedIn = async () => {
  await admin.signIn('admin')
  return admin.context()
}
const person = () => ({ login: `li.${++calls}`, name: '李红', roles: ['agent' as const] })
const stateOf = async (token: string) => (await look(new Browser(kit).anonymous(), { token })).state
const come = (token: string, password = PASSWORD, browser = new Browser(kit)) =>
  accept(browser.anonymous(), { token, password, language: 'en' })
const trail = async (action: string) => {
  const query = 'select actor_id, object, result, detail from audit where action = $1 and tenant_id = $2 order by id'
  return (await kit.database.pools.owner.query(query, [action, tenant])).rows
}

describe('an invitation', () => {
  it('lets its bearer choose a password and come in, once', async () => {
    const ctx = await signedIn()
    const { invitation, token } = await invite(ctx, { login: 'Li.Hong', name: '李红', roles: ['supervisor'] })
    expect(invitation).toMatchObject({ login: 'li.hong', by: '王管理', state: 'open' })
    expect((await users(ctx, {})).rows.map((row) => row.login)).not.toContain('li.hong')
    const expiresAt = new Date(kit.clock.now() + INVITATION_MS).toISOString()
    expect(await look(new Browser(kit).anonymous(), { token })).toEqual({
      state: 'open',
      invited: { organisation: '明月商城', name: '李红', login: 'li.hong', expiresAt },
    })
    const browser = new Browser(kit)
    const self = await come(token, PASSWORD, browser)
    expect(self).toMatchObject({ language: 'en', mustChangePassword: false, user: { roles: ['supervisor'] } })
    expect((await me(await browser.context(), {})).user.id).toBe(self.user.id)
    expect(await stateOf(token)).toBe('used')
    await expect(come(token)).rejects.toMatchObject({ code: 'expired' })
    expect((await list(ctx, {})).rows).toEqual([])
    const there = (await users(ctx, {})).rows.find(({ login }) => login === 'li.hong')
    expect(there?.lastSeenAt).toBe(new Date(kit.clock.now()).toISOString())
    await new Browser(kit).signIn('li.hong')
    await kit.settle()
    expect(joined).toContain(self.user.id)
    expect((await trail('security.invite')).at(-1)).toMatchObject({ object: invitation.id, result: 'ok' })
    expect((await trail('security.acceptInvitation')).map(({ result, actor_id }) => [result, actor_id])).toEqual([
      ['ok', self.user.id],
      ['failed', null],
    ])
  })

  it('is kept as a hash only', async () => {
    const { token } = await invite(await signedIn(), person())
    const { rows } = await kit.database.pools.owner.query(
      'select (select string_agg(i::text, chr(10)) from invitations i) || (select string_agg(a::text, chr(10)) from audit a) as text',
    )
    expect(rows[0].text).not.toContain(token)
    expect(rows[0].text).not.toContain(Buffer.from(token).toString('hex'))
  })

  it('ends after 72 hours, can be renewed, and then only the new link works', async () => {
    const { invitation, token } = await invite(await signedIn(), person())
    kit.clock.advance(INVITATION_MS - 1)
    expect(await stateOf(token)).toBe('open')
    kit.clock.advance(1)
    expect(await stateOf(token)).toBe('expired')
    await expect(come(token)).rejects.toMatchObject({ code: 'expired' })
    const ctx = await signedIn()
    expect((await list(ctx, {})).rows.find(({ id }) => id === invitation.id)?.state).toBe('expired')
    const again = await renew(ctx, { invitation: invitation.id })
    expect([await stateOf(token), await stateOf(again.token)]).toEqual(['unknown', 'open'])
    await come(again.token)
    await expect(renew(ctx, { invitation: invitation.id })).rejects.toMatchObject({ code: 'over' })
  })

  it('can be taken back', async () => {
    const ctx = await signedIn()
    const { invitation, token } = await invite(ctx, person())
    await revoke(ctx, { invitation: invitation.id })
    expect(await stateOf(token)).toBe('revoked')
    await expect(come(token)).rejects.toMatchObject({ code: 'expired' })
    await expect(revoke(ctx, { invitation: invitation.id })).rejects.toMatchObject({ code: 'over' })
    // The login is free for another one.
    await invite(ctx, { ...person(), login: invitation.login })
  })

  it('makes one account of two presses at once', async () => {
    const { token } = await invite(await signedIn(), person())
    const both = await Promise.allSettled([come(token), come(token)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'expired' } })
  })

  it('survives a password that the policy refuses', async () => {
    const { token } = await invite(await signedIn(), person())
    await expect(come(token, 'short')).rejects.toMatchObject({ code: 'weak_password' })
    await expect(come(token, '明月商城-Ride-2026')).rejects.toMatchObject({ code: 'weak_password' })
    await come(token)
  })

  it('is for a login that nobody has, one at a time', async () => {
    const ctx = await signedIn()
    await expect(invite(ctx, { ...person(), login: 'admin' })).rejects.toMatchObject({ code: 'in_use' })
    const one = person()
    const { token } = await invite(ctx, one)
    await expect(invite(ctx, one)).rejects.toMatchObject({ code: 'conflict' })
    await createUser(ctx, one)
    await expect(come(token)).rejects.toMatchObject({ code: 'in_use' })
    expect(await stateOf(token)).toBe('open')
  })

  it('gives nobody all three powers', async () => {
    const roles = ['administrator', 'security_administrator', 'audit_administrator'] as const
    const asked = invite(await signedIn(), { ...person(), roles: [...roles] })
    await expect(asked).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('ends with the office of whoever gave it', async () => {
    const ctx = await signedIn()
    const given = async (roles: 'security_administrator'[]) => {
      const browser = new Browser(kit)
      const { user } = await come((await invite(ctx, { ...person(), roles })).token, PASSWORD, browser)
      return { user: user.id, token: (await invite(await browser.context(), person())).token }
    }
    const first = await given(['security_administrator'])
    await setRoles(ctx, { user: first.user, roles: ['agent'] })
    expect(await stateOf(first.token)).toBe('revoked')
    const second = await given(['security_administrator'])
    await setDisabled(ctx, { user: second.user, disabled: true })
    expect(await stateOf(second.token)).toBe('revoked')
  })

  it('leaves a trail of guesses, and its row is deleted in time', async () => {
    await expect(come('guessed')).rejects.toMatchObject({ code: 'expired' })
    const { rows } = await kit.database.pools.owner.query(
      "select result from audit where action = 'security.acceptInvitation' and tenant_id = '00000000-0000-0000-0000-000000000000'",
    )
    expect(rows).toEqual([{ result: 'failed' }])
    await invite(await signedIn(), person())
    expect(await oldInvitations.prune(kit.services, 100)).toBe(0)
    kit.clock.advance(INVITATION_MS + 31 * 24 * 3_600_000)
    expect(await oldInvitations.prune(kit.services, 100)).toBeGreaterThan(0)
    expect((await kit.database.pools.owner.query('select from invitations')).rowCount).toBe(0)
  })
})
