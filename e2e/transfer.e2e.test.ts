import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { ask, colleague, expectNoBarriers, type Visitor, visit } from './lib/people.ts'
import { openShop, type Shop } from './lib/shop.ts'

let browser: Browser
let shop: Shop
let lin: Visitor
let customer: Visitor

beforeAll(async () => {
  browser = await launchBrowser()
  shop = await openShop(browser)
  lin = await colleague(shop.admin, { login: 'lin', name: '林小舟', roles: ['agent'] })
  await shop.admin.goto(`${shop.url}/workspace`)
  await shop.admin.getByRole('button', { name: '上线' }).click()
  customer = await visit(browser, shop.chat)
})
afterAll(async () => {
  await shop.close()
  await browser.close()
})

const reply = (page: Visitor) => page.getByRole('textbox', { name: '回复' })

it('an agent inserts a canned reply by / and it carries their name', async () => {
  const { admin } = shop
  await ask(customer, '我要找人工客服')
  await admin.getByRole('button', { name: /接起/ }).click()
  await reply(admin).pressSequentially('/hello')
  await admin.getByRole('option', { name: /hello/ }).waitFor()
  await expectNoBarriers(admin)
  await reply(admin).press('Enter')
  expect(await reply(admin).inputValue()).toContain('我是人工客服王小雨')
  await reply(admin).press('Enter')
  await customer.getByText(/我是人工客服王小雨/).waitFor()
})

it('the conversation goes to a colleague, with a note that only colleagues see', async () => {
  const { admin } = shop
  await lin.goto(`${shop.url}/workspace`)
  await lin.getByRole('button', { name: '上线' }).click()
  await admin.getByRole('button', { name: /转\s?接/ }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '选择同事' }).click()
  await admin.locator('.ant-select-item-option', { hasText: '林小舟' }).click()
  await dialog.getByRole('textbox').last().fill('客户要换大一码')
  await expectNoBarriers(admin)
  await dialog.getByRole('button', { name: /转\s?接/ }).click()
  await lin.getByRole('button', { name: /接起/ }).click()
  await lin.getByText('客户要换大一码').first().waitFor()
  await reply(lin).fill('您好，换大一码没问题。')
  await reply(lin).press('Enter')
  await customer.getByText('您好，换大一码没问题。').waitFor()
  await customer
    .getByText(/林小舟/)
    .first()
    .waitFor()
  expect(await customer.getByText('客户要换大一码').count()).toBe(0)
})

it('the colleague brings it to its end', async () => {
  await lin.getByRole('button', { name: '结束会话' }).first().click()
  const dialog = lin.getByRole('dialog')
  await dialog.getByText('已解决').click()
  await dialog.getByRole('button', { name: /结束会话|确 ?定/ }).click()
  await customer.getByText('您对本次服务满意吗？').waitFor()
  await lin.goto(`${shop.url}/workspace/closed`)
  await lin.getByRole('link', { name: /访客/ }).first().click()
  await lin.getByText('会话已结束，客户再次发言会重新打开').first().waitFor()
  expect([...shop.admin.faults, ...lin.faults, ...customer.faults]).toEqual([])
})
