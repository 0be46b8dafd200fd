import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { ask, call, colleague, expectNoBarriers, type Visitor, visit } from './lib/people.ts'
import { openShop, type Shop } from './lib/shop.ts'

let browser: Browser
let shop: Shop
let lin: Visitor
let customer: Visitor

beforeAll(async () => {
  browser = await launchBrowser()
  shop = await openShop(browser)
  lin = await colleague(shop.admin, { login: 'lin', name: '林小舟', roles: ['agent'] })
  await lin.goto(`${shop.url}/workspace`)
  await lin.getByRole('button', { name: '上线' }).click()
  customer = await visit(browser, shop.chat)
  await ask(customer, '我要找人工客服')
  await lin.getByRole('button', { name: /接起/ }).click()
  await lin.getByRole('textbox', { name: '回复' }).waitFor()
})
afterAll(async () => {
  await shop.close()
  await browser.close()
})

const act = async (name: string) => {
  await shop.admin.getByRole('button', { name: '主管操作' }).click()
  await shop.admin.getByRole('menuitem', { name }).click()
  return shop.admin.getByRole('dialog')
}

it('a supervisor sees who talks with whom, and opens the conversation for reading', async () => {
  const { admin } = shop
  await admin.goto(`${shop.url}/live`)
  const chats = admin.getByRole('list', { name: '林小舟 正在接待' })
  await chats.getByRole('link', { name: /访客/ }).waitFor()
  await expectNoBarriers(admin)
  await chats.getByRole('link', { name: /访客/ }).click()
  await admin.getByText('林小舟 正在接待').waitFor()
  expect(await admin.getByRole('textbox', { name: '回复' }).count()).toBe(0)
})

it('whispers to the agent alone, and barges in for the customer', async () => {
  const whisper = await act('耳语')
  await whisper.getByLabel('内容').fill('可以给她免运费')
  await expectNoBarriers(shop.admin)
  await whisper.getByRole('button', { name: /耳\s?语/ }).click()
  await lin.getByText('可以给她免运费').first().waitFor()
  await whisper.waitFor({ state: 'detached' })
  const bargeIn = await act('插话')
  await bargeIn.getByLabel('内容').fill('我是主管，运费由我们承担。')
  await bargeIn.getByRole('button', { name: /插\s?话/ }).click()
  await customer.getByText('我是主管，运费由我们承担。').waitFor()
  expect(await customer.getByText('可以给她免运费').count()).toBe(0)
  await bargeIn.waitFor({ state: 'detached' })
})

it('reassigns it to a colleague, who has it without an offer', async () => {
  const { admin } = shop
  const zhou = await colleague(admin, { login: 'zhou', name: '周明', roles: ['agent'] })
  await zhou.goto(`${shop.url}/workspace`)
  await zhou.getByRole('button', { name: '上线' }).click()
  const dialog = await act('改派')
  await dialog.getByText(/会话将离开 林小舟/).waitFor()
  await dialog.getByRole('combobox', { name: '选择同事' }).click()
  await admin.locator('.ant-select-item-option', { hasText: '周明' }).click()
  await expectNoBarriers(admin)
  await dialog.getByRole('button', { name: /改\s?派/ }).click()
  await zhou.getByRole('link', { name: /访客/ }).first().waitFor()
  await lin.getByText('周明 正在接待').waitFor()
  await dialog.waitFor({ state: 'detached' })
})

it('takes it over once that is confirmed, if online', async () => {
  const { admin } = shop
  await admin.getByRole('button', { name: '主管操作' }).click()
  await admin.getByRole('menuitem', { name: '接管（请先上线）' }).waitFor()
  await call(admin, 'workforce.setPresence', { presence: 'online' })
  await admin.getByRole('menuitem', { name: '接管', exact: true }).waitFor()
  await admin.keyboard.press('Escape')
  const confirm = await act('接管')
  await confirm.getByText(/周明 将不能再回复/).waitFor()
  await expectNoBarriers(admin)
  await confirm.getByRole('button', { name: /接\s?管/ }).click()
  await admin.getByRole('textbox', { name: '回复' }).waitFor()
  await lin.getByText('王小雨 正在接待').waitFor()
})

it('a broadcast stands on every agent’s page until it is put away', async () => {
  const { admin } = shop
  await admin.goto(`${shop.url}/live`)
  await admin.getByRole('button', { name: /广\s?播/ }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('button', { name: /广\s?播/ }).click()
  await dialog.getByText('请写下内容').waitFor()
  await dialog.getByLabel('内容').fill('仓库今晚盘点，承诺发货时间请顺延一天。')
  await expectNoBarriers(admin)
  await dialog.getByRole('button', { name: /广\s?播/ }).click()
  await lin.getByText('仓库今晚盘点，承诺发货时间请顺延一天。').waitFor()
  await expectNoBarriers(lin)
  await lin.getByRole('button', { name: '知道了' }).click()
  await lin.reload()
  await lin.getByRole('heading', { name: '工作台' }).waitFor({ state: 'attached' })
  await lin.waitForLoadState('networkidle')
  expect(await lin.getByText('仓库今晚盘点').count()).toBe(0)
  expect([...admin.faults, ...lin.faults, ...customer.faults]).toEqual([])
})
