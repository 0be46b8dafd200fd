import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { ask, colleague, expectNoBarriers, type Visitor, visit } from './lib/people.ts'
import { openShop, type Shop } from './lib/shop.ts'

let browser: Browser
let shop: Shop
let lin: Visitor
let customer: Visitor

const online = async (page: Visitor) => {
  await page.goto(`${shop.url}/workspace`)
  await page.getByRole('button', { name: '上线' }).click()
}

beforeAll(async () => {
  browser = await launchBrowser()
  shop = await openShop(browser)
  lin = await colleague(shop.admin, { login: 'lin', name: '林小舟', roles: ['agent'] })
  await online(shop.admin)
  customer = await visit(browser, shop.chat)
})
afterAll(async () => {
  await shop.close()
  await browser.close()
})

const consult = async (note: string) => {
  const { admin } = shop
  await admin.getByRole('button', { name: /会\s?商/ }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '选择同事' }).click()
  await admin.locator('.ant-select-item-option', { hasText: '林小舟' }).click()
  await dialog.getByLabel('想问什么').fill(note)
  await expectNoBarriers(admin)
  await dialog.getByRole('button', { name: /会\s?商/ }).click()
  await admin.getByText('正在与 林小舟 会商').waitFor()
  await dialog.waitFor({ state: 'detached' })
}

it('an offer says why it came to this agent', async () => {
  const { admin } = shop
  await ask(customer, '我要找人工客服')
  await admin.getByRole('button', { name: '为什么分给这位坐席' }).click()
  await admin.getByRole('dialog').getByText('技能合适的在线坐席中，这位最空闲').waitFor()
  await expectNoBarriers(admin)
  await admin.keyboard.press('Escape')
  await admin.getByRole('button', { name: /接起/ }).click()
  await admin.getByRole('textbox', { name: '回复' }).waitFor()
})

it('a colleague is asked, answers with a note that the customer never sees, and declines', async () => {
  const { admin } = shop
  await online(lin)
  await consult('超过七天的生鲜还能退吗？')
  await lin.getByRole('list', { name: '会商邀请' }).getByRole('link').click()
  await lin.getByText('超过七天的生鲜还能退吗？').waitFor()
  await expectNoBarriers(lin)
  const note = lin.getByRole('textbox', { name: '备注' })
  await note.fill('不能，但可以补优惠券')
  await note.press('Enter')
  await admin.getByText('不能，但可以补优惠券').waitFor()
  await lin.getByRole('button', { name: /婉\s?拒/ }).click()
  await admin.getByText('正在与 林小舟 会商').waitFor({ state: 'detached' })
  expect(await customer.getByText(/优惠券|生鲜/).count()).toBe(0)
})

it('is asked again and takes over; the header says how it came to them', async () => {
  await consult('客户点名要您')
  await lin.getByRole('list', { name: '会商邀请' }).getByRole('link').click()
  await lin.getByRole('button', { name: '接手会话' }).click()
  await lin.getByRole('textbox', { name: '回复' }).waitFor()
  await shop.admin.getByText('林小舟 正在接待').waitFor()
  await lin.getByRole('button', { name: '为什么分给这位坐席' }).click()
  await lin.getByRole('dialog').getByText('会商后由被请教的同事接手').waitFor()
  await expectNoBarriers(lin)
  expect([...shop.admin.faults, ...lin.faults, ...customer.faults]).toEqual([])
})
