import { afterEach, beforeEach, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { get, tenants, update } from '../tenants/index.ts'
import { createUser, me, security, setPasswordCost, signOut } from './index.ts'
import { Browser, setUp } from './testing.ts'

setPasswordCost({ logN: 4, r: 8, p: 1 })
let kit: Kit
let office: Browser
beforeEach(async () => {
  kit = await createKit([tenants, security])
  office = (await setUp(kit)).browser
  await update(await office.context(), { policies: { adminNetworks: ['192.0.2.0/24'] } })
})
afterEach(() => kit.close())

it('lets administrators work from the named networks only, and leave from anywhere', async () => {
  expect((await get(await office.context(), {})).policies.adminNetworks).toEqual(['192.0.2.0/24'])
  const away = new Browser(kit, '203.0.113.9')
  away.token = office.token
  await expect(get(await away.context(), {})).rejects.toMatchObject({ code: 'foreign_address' })
  expect((await me(await away.context(), {})).scopes).toEqual(['self', 'public'])
  await signOut(await away.context(), {})
})

it('tells them at the sign-in', async () => {
  const away = new Browser(kit, '203.0.113.9')
  expect((await away.signIn('admin')).scopes).toEqual(['self', 'public'])
})

it('leaves those alone who hold no office', async () => {
  const { user, oneTimePassword } = await createUser(await office.context(), {
    login: 'anna',
    name: '安娜',
    roles: ['agent'],
  })
  expect(user.roles).toEqual(['agent'])
  const away = new Browser(kit, '203.0.113.9')
  await away.signIn('anna', oneTimePassword)
  expect((await away.context()).actor).toMatchObject({ owes: 'password_expired' })
})

it('refuses a network that is none, and one that would lock the asker out', async () => {
  for (const network of ['office', '10.0.0.0/8'])
    await expect(update(await office.context(), { policies: { adminNetworks: [network] } })).rejects.toMatchObject({
      code: 'not_allowed',
    })
})
