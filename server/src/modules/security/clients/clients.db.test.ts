import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../../test/kit.ts'
import { createTenant, createUser, me, security, setDisabled, setPasswordCost, switchTenant } from '../index.ts'
import { accept } from '../invitations/accept.ts'
import { look } from '../invitations/look.ts'
import { INVITATION_MS } from '../invitations/rules.ts'
import { Browser, PASSWORD, setUp } from '../testing.ts'
import { inviteAdministrator } from './invite-administrator.ts'
import { clients } from './list.ts'

setPasswordCost({ logN: 4, r: 8, p: 1 })
let kit: Kit
let admin: Browser
let house: string
let calls = 0
beforeAll(async () => {
  kit = await createKit([security])
  const set = await setUp(kit)
  admin = set.browser
  house = set.me.tenant.id
})
afterAll(() => kit.close())

/** The administrator at the house, with a session that has not ended meanwhile. */
async function atHouse() {
  await admin.signIn('admin')
  const ctx = await admin.context()
  if (ctx.tenant !== house) await switchTenant(ctx, { tenant: house })
  return admin.context()
}
const wish = (name: string) => ({ name, pack: null, language: 'zh' as const })
const person = () => ({ name: '周先生', login: `zhou.${++calls}` })
const found = async (query: string) => (await clients(await atHouse(), { query })).rows
const stateOf = async (token: string) => (await look(new Browser(kit).anonymous(), { token })).state
async function come(token: string) {
  const browser = new Browser(kit)
  await accept(browser.anonymous(), { token, password: PASSWORD, language: 'zh' })
  return browser
}

describe('a client', () => {
  it('is made with its first administrator, who runs it from then on', async () => {
    const made = await createTenant(await atHouse(), { ...wish('清风银行'), administrator: person() })
    expect(await found('清风')).toMatchObject([
      {
        id: made.id,
        users: 1,
        hasOwnPeople: false,
        serves: true,
        lastSeenAt: null,
        invited: { name: '周先生', state: 'open' },
        missingRoles: ['audit_administrator'],
      },
    ])
    const theirs = await come(made.invited?.token ?? '')
    const self = await me(await theirs.context(), {})
    expect(self.tenant.id).toBe(made.id)
    expect(self.scopes).toEqual(expect.arrayContaining(['tenant:write', 'user:write']))
    expect(self.runsInstallation).toBe(false)
    const lastSeenAt = new Date(kit.clock.now()).toISOString()
    expect(await found('清风')).toMatchObject([{ users: 2, hasOwnPeople: true, invited: null, lastSeenAt }])
    // They administer their own house, and no other client.
    await expect(clients(await theirs.context(), {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(createTenant(await theirs.context(), wish('又一家'))).rejects.toMatchObject({ code: 'forbidden' })
    const again = { ...person(), tenant: made.id }
    await expect(inviteAdministrator(await theirs.context(), again)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is not made at all when its administrator cannot be invited', async () => {
    const taken = createTenant(await atHouse(), { ...wish('空山'), administrator: { name: '某人', login: 'admin' } })
    await expect(taken).rejects.toMatchObject({ code: 'in_use' })
    expect(await found('空山')).toEqual([])
  })

  it('has its administrator invited anew until one has come, and never after', async () => {
    const { id: tenant, invited } = await createTenant(await atHouse(), {
      ...wish('明川制造'),
      administrator: person(),
    })
    kit.clock.advance(INVITATION_MS)
    expect(await found('明川')).toMatchObject([{ invited: { state: 'expired' } }])
    const again = await inviteAdministrator(await atHouse(), { tenant, ...person() })
    const last = await inviteAdministrator(await atHouse(), { tenant, ...person() })
    expect(await Promise.all([invited?.token ?? '', again.token, last.token].map(stateOf))).toEqual([
      'revoked',
      'revoked',
      'open',
    ])
    await come(last.token)
    await expect(inviteAdministrator(await atHouse(), { tenant, ...person() })).rejects.toMatchObject({
      code: 'not_found',
    })
    const { rows } = await kit.database.pools.owner.query(
      "select action, count(*)::int as n from audit where tenant_id = $1 and result = 'ok' group by 1 order by 1",
      [tenant],
    )
    expect(rows).toEqual([
      { action: 'security.acceptInvitation', n: 1 },
      { action: 'tenants.create', n: 1 },
      { action: 'tenants.inviteAdministrator', n: 2 },
    ])
  })

  it('does not wait for a link of somebody who has left the house', async () => {
    const ctx = await atHouse()
    const made = await createUser(ctx, { login: 'second', name: '李二', roles: ['administrator'] })
    await kit.database.pools.owner.query('update users set must_change = false where id = $1', [made.user.id])
    const second = new Browser(kit)
    await second.signIn('second', made.oneTimePassword)
    const { invited } = await createTenant(await second.context(), { ...wish('远山教育'), administrator: person() })
    await setDisabled(ctx, { user: made.user.id, disabled: true })
    expect(await stateOf(invited?.token ?? '')).toBe('revoked')
    expect(await found('远山')).toMatchObject([{ users: 1, serves: false, hasOwnPeople: false, invited: null }])
  })
})

describe('the list', () => {
  it('goes on where a page ended, the newest first, and never names the house', async () => {
    for (const name of ['甲公司', '乙公司', '丙公司']) {
      kit.clock.advance(1000)
      await createTenant(await atHouse(), wish(name))
    }
    const first = await clients(await atHouse(), { limit: 2, query: '公司' })
    const rest = await clients(await atHouse(), { limit: 2, query: '公司', cursor: first.cursor })
    expect([...first.rows, ...rest.rows].map(({ name }) => name)).toEqual(['丙公司', '乙公司', '甲公司'])
    expect(rest.cursor).toBeUndefined()
    expect((await clients(await atHouse(), {})).rows.map(({ id }) => id)).not.toContain(house)
    expect(await found('100%')).toEqual([])
  })

  it('is refused where the house is not', async () => {
    const [client] = await found('甲公司')
    await switchTenant(await atHouse(), { tenant: client?.id ?? '' })
    await expect(clients(await admin.context(), {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})
