import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { security, setPasswordCost } from './index.ts'
import { Browser, PASSWORD, setUp } from './testing.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

setPasswordCost({ logN: 4, r: 8, p: 1 })
let kit: Kit
beforeEach(async () => {
  kit = await createKit([security])
  await setUp(kit)
})
afterEach(() => kit.close())

const refusals = (tenant?: string) =>
  kit.tx(
    (tx) => tx.db.selectFrom('audit').select(['object', 'detail']).where('result', '=', 'failed').execute(),
    tenant,
  )

describe('sign-in', () => {
  it('opens a session with the right password only', async () => {
    const browser = new Browser(kit)
    await expect(browser.signIn('admin', 'wrong')).rejects.toMatchObject({ code: 'bad_credentials' })
    expect(browser.token).toBeNull()
    const me = await browser.signIn('ADMIN ')
    expect(me.user.login).toBe('admin')
    expect((await browser.context()).actor).toMatchObject({ kind: 'agent', id: me.user.id })
  })

  it('audits the failure where the account belongs, without what was typed', async () => {
    const browser = new Browser(kit)
    const me = await browser.signIn('admin')
    await expect(browser.signIn('admin', 'Geheim-12345678')).rejects.toThrow()
    const rows = await refusals(me.tenant.id)
    expect(rows).toEqual([{ object: me.user.id, detail: { code: 'bad_credentials' } }])
  })

  it.each(['admin', 'nobody'])('locks %s after five failures for 15 minutes, whoever asks', async (login) => {
    for (let i = 0; i < 5; i++)
      await expect(new Browser(kit, `192.0.2.${i}`).signIn(login, 'wrong')).rejects.toMatchObject({
        code: 'bad_credentials',
      })
    const locked = new Browser(kit, '198.51.100.7').signIn(login)
    await expect(locked).rejects.toMatchObject({ code: 'locked', details: { minutes: 15 } })
    kit.clock.advance(14 * MINUTE)
    await expect(new Browser(kit).signIn(login)).rejects.toMatchObject({ code: 'locked', details: { minutes: 1 } })
    kit.clock.advance(MINUTE)
    const later = new Browser(kit).signIn(login)
    if (login === 'admin') expect((await later).user.login).toBe('admin')
    else await expect(later).rejects.toMatchObject({ code: 'bad_credentials' })
  })

  it('lets no burst of guesses outrun the count', async () => {
    const guesses = Array.from({ length: 20 }, () => new Browser(kit).signIn('admin', 'wrong'))
    const outcomes = (await Promise.allSettled(guesses)).map((one) =>
      one.status === 'rejected' ? one.reason.code : '',
    )
    expect(outcomes.filter((code) => code === 'bad_credentials')).toHaveLength(5)
    expect(outcomes.filter((code) => code === 'locked')).toHaveLength(15)
  })

  it('counts anew after a success', async () => {
    const browser = new Browser(kit)
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++) await expect(browser.signIn('admin', 'wrong')).rejects.toThrow()
      await browser.signIn('admin')
    }
    expect(browser.token).not.toBeNull()
  })

  it('slows one address down that sprays many accounts', async () => {
    const codes: string[] = []
    for (let i = 0; i < 202; i++) {
      const guess = new Browser(kit, '203.0.113.9').signIn(`user${i}`, 'wrong')
      codes.push(
        await guess.then(
          () => '',
          (error) => error.code,
        ),
      )
    }
    expect(codes.filter((code) => code === 'bad_credentials')).toHaveLength(200)
    expect(codes.at(-1)).toBe('rate_limited')
    expect((await new Browser(kit, '203.0.113.10').signIn('admin')).user.login).toBe('admin')
  })

  it('refuses an account that nobody used for 90 days', async () => {
    kit.clock.advance(90 * DAY)
    await new Browser(kit).signIn('admin')
    kit.clock.advance(91 * DAY)
    await expect(new Browser(kit).signIn('admin')).rejects.toMatchObject({ code: 'bad_credentials' })
  })

  it('makes the hash anew when the cost has changed', async () => {
    const stored = () =>
      kit.tx(
        (tx) => tx.db.selectFrom('users').select('password_hash').executeTakeFirstOrThrow(),
        '00000000-0000-0000-0000-000000000000',
      )
    setPasswordCost({ logN: 5, r: 8, p: 1 })
    await new Browser(kit).signIn('admin', PASSWORD)
    setPasswordCost({ logN: 4, r: 8, p: 1 })
    expect((await stored()).password_hash).toMatch(/^scrypt\$5\$8\$1\$/)
  })
})
