import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import {
  changePassword,
  createUser,
  me,
  redeemTicket,
  resolveSession,
  security,
  sessionSubject,
  setDisabled,
  setLanguage,
  setPasswordCost,
  setRoles,
  signOut,
  ticket,
} from './index.ts'
import { Browser, PASSWORD, setUp } from './testing.ts'

const MINUTE = 60_000
const NEW = 'Battery-staple-7'

setPasswordCost({ logN: 4, r: 8, p: 1 })
let kit: Kit
let browser: Browser
let userId: string
beforeEach(async () => {
  kit = await createKit([security])
  const set = await setUp(kit)
  browser = set.browser
  userId = set.me.user.id
})
afterEach(() => kit.close())

const sessionOf = async (of: Browser) => {
  const { actor } = await of.context()
  return actor.kind === 'agent' ? actor.session : ''
}

/** Hears what sockets of the browser's session would hear. */
async function listen(of: Browser): Promise<() => number> {
  let heard = 0
  kit.services.bus.subscribe(sessionSubject(await sessionOf(of)), () => {
    heard++
  })
  return () => heard
}

describe('a session', () => {
  it('is stored as a hash only', async () => {
    const rows = await kit.tx((tx) => tx.db.selectFrom('sessions').selectAll().execute(), INSTALLATION)
    expect(JSON.stringify(rows)).not.toContain(browser.token)
    expect(Buffer.from(browser.token ?? '', 'base64url')).toHaveLength(32)
    expect(await resolveSession(kit.services, 'x', null)).toBeNull()
  })

  it('ends after 30 idle minutes, and its sockets with it', async () => {
    const heard = await listen(browser)
    kit.clock.advance(29 * MINUTE)
    await browser.context()
    kit.clock.advance(29 * MINUTE)
    await browser.context()
    await kit.settle()
    expect(heard()).toBe(0)
    kit.clock.advance(30 * MINUTE)
    await expect(browser.context()).rejects.toThrow('no session')
    await kit.settle()
    expect(heard()).toBe(1)
    expect(await kit.tx((tx) => tx.db.selectFrom('sessions').select('id').execute())).toEqual([])
  })

  it('ends after 12 hours however busy', async () => {
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      kit.clock.advance(20 * MINUTE)
      await browser.context()
    }
    kit.clock.advance(20 * MINUTE)
    await expect(browser.context()).rejects.toThrow('no session')
  })

  it('ends at sign-out and takes its cookie along', async () => {
    const heard = await listen(browser)
    const { token } = browser
    await signOut(await browser.context(), {})
    expect(browser.token).toBeNull()
    expect(heard()).toBe(1)
    expect(await resolveSession(kit.services, token ?? '', null)).toBeNull()
  })

  it('keeps its language', async () => {
    await setLanguage(await browser.context(), { language: 'en' })
    expect((await browser.context()).language).toBe('en')
    expect((await me(await browser.context(), {})).language).toBe('en')
  })
})

describe('a socket ticket', () => {
  it('opens one socket', async () => {
    const given = await ticket(await browser.context(), {})
    const found = await redeemTicket(kit.services, given.ticket, null)
    expect(found?.actor).toMatchObject({ kind: 'agent', id: userId, session: await sessionOf(browser) })
    expect(await redeemTicket(kit.services, given.ticket, null)).toBeNull()
  })

  it('is good for 30 seconds, and for as long as its session', async () => {
    const late = await ticket(await browser.context(), {})
    kit.clock.advance(30_000)
    expect(await redeemTicket(kit.services, late.ticket, null)).toBeNull()
    const orphan = await ticket(await browser.context(), {})
    await signOut(await browser.context(), {})
    expect(await redeemTicket(kit.services, orphan.ticket, null)).toBeNull()
  })
})

describe('a password change', () => {
  it('ends all other sessions and goes on with a new token', async () => {
    const other = new Browser(kit)
    await other.signIn('admin')
    const heard = await listen(other)
    const old = browser.token
    await changePassword(await browser.context(), { current: PASSWORD, next: NEW })
    expect(heard()).toBe(1)
    await expect(other.context()).rejects.toThrow('no session')
    expect(await resolveSession(kit.services, old ?? '', null)).toBeNull()
    expect((await browser.context()).actor).toMatchObject({ id: userId })
    await expect(new Browser(kit).signIn('admin')).rejects.toMatchObject({ code: 'bad_credentials' })
    await new Browser(kit).signIn('admin', NEW)
  })

  it('refuses weak passwords, the last five, and a wrong current one', async () => {
    const change = async (current: string, next: string) => changePassword(await browser.context(), { current, next })
    await expect(change('wrong', NEW)).rejects.toMatchObject({ code: 'bad_credentials' })
    await expect(change(PASSWORD, 'Admin-is-my-name-1')).rejects.toMatchObject({ code: 'weak_password' })
    let current = PASSWORD
    for (let i = 1; i <= 5; i++) {
      kit.clock.advance(MINUTE)
      await expect(change(current, PASSWORD)).rejects.toMatchObject({ code: 'weak_password' })
      await change(current, `${NEW}${i}`)
      current = `${NEW}${i}`
    }
    await change(current, PASSWORD)
  })

  it('does not let a stolen session guess the current one', async () => {
    const guess = async () => changePassword(await browser.context(), { current: 'wrong', next: NEW })
    for (let i = 0; i < 5; i++) await expect(guess()).rejects.toMatchObject({ code: 'bad_credentials' })
    await expect(guess()).rejects.toMatchObject({ code: 'locked' })
    await new Browser(kit).signIn('admin')
  })
})

describe('an old password', () => {
  it('opens nothing but its change after 90 days', async () => {
    kit.clock.advance(89 * 24 * 60 * MINUTE)
    const later = new Browser(kit)
    expect((await later.signIn('admin')).mustChangePassword).toBe(false)
    kit.clock.advance(2 * 24 * 60 * MINUTE)
    const { mustChangePassword } = await later.signIn('admin')
    expect(mustChangePassword).toBe(true)
    const user = { login: 'lihong', name: '李', roles: ['agent' as const] }
    await expect(createUser(await later.context(), user)).rejects.toMatchObject({ code: 'password_expired' })
    await expect(ticket(await later.context(), {})).rejects.toMatchObject({ code: 'password_expired' })
    await changePassword(await later.context(), { current: PASSWORD, next: NEW })
    expect((await me(await later.context(), {})).mustChangePassword).toBe(false)
  })
})

describe('a user', () => {
  it('loses the session at once when disabled or given other roles', async () => {
    const made = await createUser(await browser.context(), { login: 'lihong', name: '李客服', roles: ['agent'] })
    const colleague = new Browser(kit)
    await colleague.signIn('lihong', made.oneTimePassword)
    const heard = await listen(colleague)
    await setRoles(await browser.context(), { user: made.user.id, roles: ['supervisor'] })
    expect(heard()).toBe(1)
    await colleague.signIn('lihong', made.oneTimePassword)
    await setDisabled(await browser.context(), { user: made.user.id, disabled: true })
    await expect(colleague.context()).rejects.toThrow('no session')
    await expect(colleague.signIn('lihong', made.oneTimePassword)).rejects.toMatchObject({ code: 'bad_credentials' })
    await setDisabled(await browser.context(), { user: made.user.id, disabled: false })
    await colleague.signIn('lihong', made.oneTimePassword)
  })
})
