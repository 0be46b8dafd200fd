import { type FakeModel, startModel } from '@tandem/fakes/models/index.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { ask, call, colleague, expectNoBarriers, type Visitor, visit } from './lib/people.ts'
import { openShop, type Shop } from './lib/shop.ts'

/** A machine with other work needs its time. */
const SLOW = { timeout: 20_000, interval: 100 }

let browser: Browser
let model: FakeModel
let shop: Shop
let lin: Visitor
let customer: Visitor
let conversation: string

beforeAll(async () => {
  browser = await launchBrowser()
  model = await startModel({ apiKey: 'key', model: 'small' })
  process.env.EGRESS_ALLOW = model.host
  shop = await openShop(browser)
  lin = await colleague(shop.admin, { login: 'lin', name: '林小舟', roles: ['agent', 'supervisor'] })
  await lin.goto(`${shop.url}/workspace`)
  await lin.getByRole('button', { name: '上线' }).click()
  customer = await visit(browser, shop.chat)
  await ask(customer, '我要找人工客服')
  await lin.getByRole('button', { name: /接起/ }).click()
  await lin.getByRole('textbox', { name: '回复', exact: true }).waitFor()
  conversation = lin.url().split('/').at(-1) ?? ''
})
afterAll(async () => {
  await shop.close()
  await model.close()
  await browser.close()
})

/** The dialog that is open, seen to be one that everybody can use. */
async function dialogNamed(name: RegExp) {
  const dialog = lin.getByRole('dialog', { name })
  await dialog.waitFor()
  await expectNoBarriers(lin)
  return dialog
}
const customerId = async () => (await call(lin, 'conversations.get', { conversation })).customer.id

it('records what the customer agreed to, by key', async () => {
  await lin.getByRole('button', { name: '登记 服务联系' }).first().press('Enter')
  const dialog = await dialogNamed(/服务联系/)
  await lin.keyboard.press('Space')
  await lin.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  const { rows } = await call(lin, 'customers.consents', { customer: await customerId() })
  expect(rows).toMatchObject([{ purpose: 'contact', given: true, source: 'chat' }])
})

it('requests a refund for an order of the shop, once', async () => {
  const number = await returnable()
  await lin.getByRole('searchbox', { name: '按订单号查找' }).fill(number)
  await lin.keyboard.press('Enter')
  await lin.getByRole('button', { name: '申请退款' }).first().press('Enter')
  const dialog = await dialogNamed(/申请退款/)
  await lin.keyboard.type('尺码不合适')
  await lin.keyboard.press('Control+Enter')
  await lin.getByText('退款申请已提交').waitFor()
  await dialog.waitFor({ state: 'detached' })
  const order = await call(lin, 'commerce.order', { number, conversation })
  expect(order.returnable).not.toBe('yes')
})

it('approves a refund that the AI proposes, by key, and tells the customer', async () => {
  // A machine with other work may be late; a model that is late proposes nothing.
  const settings = { url: model.url, apiKey: 'key', model: 'small', deadlineMs: 10_000 }
  await call(shop.admin, 'models.connect', { port: 'language', kind: 'openai', settings })
  const order = await returnable()
  model.says({ calls: [{ name: 'commerce__requestRefund', args: JSON.stringify({ order, reason: '尺码不合适' }) }] })
  const other = await visit(browser, shop.chat)
  await ask(other, `明天会下雨吗，${order}`)
  await lin.getByRole('button', { name: /接起/ }).click()
  const card = lin.getByRole('article').filter({ hasText: '提交退款申请' })
  await card.getByText(order).first().waitFor()
  await expectNoBarriers(lin)
  expect((await call(lin, 'commerce.order', { number: order, conversation })).returnable).toBe('yes')
  await card.getByRole('button', { name: '同意并办理' }).press('Enter')
  await lin.getByText(/林小舟 已同意，办理成功/).waitFor()
  expect((await call(lin, 'commerce.order', { number: order, conversation })).returnable).not.toBe('yes')
  // The words for the customer stand in the field, which has the focus: read and sent.
  await vi.waitFor(async () => {
    const field = lin.getByRole('textbox', { name: '回复', exact: true })
    expect(await field.inputValue()).toContain(`您的订单 ${order} 已提交退款申请`)
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  }, SLOW)
  await lin.keyboard.press('Enter')
  await other.getByText(`您的订单 ${order} 已提交退款申请`).waitFor()
  model.says('{"question":"","answer":[]}')
  await call(lin, 'conversations.close', { conversation: lin.url().split('/').at(-1) ?? '', reason: 'resolved' })
  await lin.goto(`${shop.url}/workspace/mine/${conversation}`)
  await other.context().close()
})

/** A customer whose wish to cancel an order the AI has put before the agent; what it waits for. */
async function wishToCancel(order: string) {
  model.says({ calls: [{ name: 'commerce__cancelOrder', args: JSON.stringify({ order, reason: '不想要了' }) }] })
  const other = await visit(browser, shop.chat)
  await ask(other, `明天会下雨吗，${order}`)
  await lin.getByRole('button', { name: /接起/ }).click()
  const card = lin.getByRole('article').filter({ hasText: '取消订单' })
  await card.getByText(order).first().waitFor()
  model.says('{"question":"","answer":[]}')
  return { other, card }
}

const stateOf = async (number: string) => (await call(lin, 'commerce.order', { number })).status

it('cancels an order that the AI proposes to cancel, once that is approved, and tells the customer', async () => {
  const order = await sampleIn('paid')
  const { other, card } = await wishToCancel(order)
  await expectNoBarriers(lin)
  expect(await stateOf(order)).toBe('paid')
  await card.getByRole('button', { name: '同意并办理' }).click()
  await lin.getByText(/林小舟 已同意，办理成功/).waitFor()
  expect(await stateOf(order)).toBe('cancelled')
  const field = lin.getByRole('textbox', { name: '回复', exact: true })
  await vi.waitFor(async () => expect(await field.inputValue()).toContain(`您的订单 ${order} 已取消`), SLOW)
  await field.press('Enter')
  await other.getByText(new RegExp(`您的订单 ${order} 已取消，¥[\\d.]+ 将原路退回`)).waitFor()
  await call(lin, 'conversations.close', { conversation: lin.url().split('/').at(-1) ?? '', reason: 'resolved' })
  await other.context().close()
})

it('cancels nothing that is declined, or that nobody decided on', async () => {
  const order = await sampleIn('unpaid')
  const declined = await wishToCancel(order)
  await declined.card.getByRole('button', { name: '不同意' }).click()
  const dialog = await dialogNamed(/为什么不办理/)
  await lin.keyboard.type('客户改变主意')
  await dialog.getByRole('button', { name: '不同意' }).click()
  await lin.getByText(/林小舟 未同意 · 客户改变主意/).waitFor()
  await call(lin, 'conversations.close', { conversation: lin.url().split('/').at(-1) ?? '', reason: 'resolved' })
  await declined.other.context().close()

  const left = await wishToCancel(order)
  await call(lin, 'conversations.close', { conversation: lin.url().split('/').at(-1) ?? '', reason: 'resolved' })
  await lin.getByText('已过期，没有办理').waitFor()
  expect(await stateOf(order)).toBe('unpaid')
  await lin.goto(`${shop.url}/workspace/mine/${conversation}`)
  await left.other.context().close()
})

/** An order of the shop in this state. */
async function sampleIn(status: string): Promise<string> {
  const { samples } = await call(shop.admin, 'commerce.shop', {})
  const orders = await Promise.all(samples.map((number) => call(lin, 'commerce.order', { number })))
  return orders.find((order) => order.status === status)?.number ?? expect.fail(`no sample is ${status}`)
}

/** An order of the shop that can still be sent back; the last one, as the first may be one to cancel. */
async function returnable(): Promise<string> {
  const { samples } = await call(shop.admin, 'commerce.shop', {})
  const orders = await Promise.all(samples.map((number) => call(lin, 'commerce.order', { number, conversation })))
  return orders.findLast((order) => order.returnable === 'yes')?.number ?? expect.fail('no sample can be returned')
}

it('joins two records of one person', async () => {
  const other = await visit(browser, shop.chat)
  await ask(other, '我要找人工客服')
  await lin.getByRole('button', { name: /接起/ }).waitFor()
  const [offer] = (await call(lin, 'routing.offers', {})).rows
  const twin = offer?.conversation.customer.id ?? expect.fail('nobody was offered')
  await call(lin, 'routing.accept', { offer: offer?.id ?? '' })
  await call(lin, 'customers.update', { customer: twin, tags: ['老顾客'] })
  const into = await customerId()
  await lin.getByRole('button', { name: '合并客户' }).press('Enter')
  const dialog = await dialogNamed(/并入/)
  await lin.keyboard.type('老顾客')
  await dialog.getByRole('radio').waitFor()
  await dialog.getByRole('radio').press('Space')
  await dialog.getByRole('button', { name: /合\s?并/ }).press('Enter')
  await lin.getByText('已合并').waitFor()
  await dialog.waitFor({ state: 'detached' })
  const mine = (await call(lin, 'conversations.list', { view: 'mine', limit: 10 })).rows
  expect(mine.map((row) => row.customer.id)).toEqual([into, into])
  await other.context().close()
})

it('is reminded of what it wanted to be reminded of', async () => {
  await lin.keyboard.press('Alt+r')
  const dialog = await dialogNamed(/提醒/)
  await lin.keyboard.type('回电确认尺码')
  await dialog.getByRole('radio', { name: '1 小时后' }).press('Space')
  await lin.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await lin.getByRole('button', { name: '通知', exact: true }).click()
  await lin.getByText('回电确认尺码').waitFor()
  await lin.keyboard.press('Escape')
})

it('opens a ticket by key, tells the customer, and brings it to its end on its page', async () => {
  await lin.keyboard.press('Alt+k')
  const dialog = await dialogNamed(/登记工单/)
  await lin.keyboard.type('补寄一颗螺丝')
  await lin.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  const field = lin.getByRole('textbox', { name: '回复', exact: true })
  await vi.waitFor(async () => {
    expect(await field.inputValue()).toContain('编号 1')
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  }, SLOW)
  await lin.keyboard.press('Enter')
  await customer.getByText(/您的问题已登记，编号 1/).waitFor()
  await lin
    .getByRole('complementary')
    .getByRole('link', { name: /补寄一颗螺丝/ })
    .click()
  await lin.getByText('工单 #1 ·').waitFor()
  await expectNoBarriers(lin)
  await lin.getByRole('textbox', { name: /处理备注/ }).fill('仓库已寄出')
  await lin.getByRole('button', { name: '添加备注' }).click()
  await lin.getByText('仓库已寄出').waitFor()
  await lin.getByText('已解决', { exact: true }).last().click()
  await lin.getByText('状态改为“已解决”').waitFor()
  await lin.goto(`${shop.url}/tickets/solved`)
  await lin.getByRole('link', { name: /补寄一颗螺丝/ }).waitFor()
  await expectNoBarriers(lin)
  await lin.goto(`${shop.url}/workspace/mine/${conversation}`)
})

it('calls a customer back who asked for it, notes it up, and is free again', async () => {
  await call(shop.admin, 'workforce.setPolicy', { wrapUpSeconds: 300 })
  await call(lin, 'workforce.setPresence', { presence: 'away' })
  const caller = await visit(browser, shop.chat)
  await ask(caller, '我要找人工客服')
  await caller.getByRole('button', { name: '请回电' }).click()
  await caller.getByLabel('回电号码').fill('13900139000')
  await caller.getByRole('button', { name: '提交号码' }).click()
  await caller.getByText('已登记回电', { exact: true }).waitFor()
  await call(lin, 'workforce.setPresence', { presence: 'online' })
  await lin.getByRole('button', { name: /接起/ }).click()
  await lin.getByText('客户请您回电').waitFor()
  await expectNoBarriers(lin)
  await lin.getByRole('button', { name: '显示号码' }).press('Enter')
  await lin.getByRole('link', { name: '13900139000' }).waitFor()
  await lin.keyboard.press('Alt+w')
  await dialogNamed(/结束/)
  await lin.keyboard.press('ArrowDown')
  await lin.keyboard.press('Enter')
  const noting = lin.getByRole('list', { name: '正在整理的会话' })
  await noting.getByRole('button', { name: '整理完成' }).waitFor()
  await expectNoBarriers(lin)
  await lin.keyboard.press('Alt+o')
  await noting.waitFor({ state: 'detached' })
  await call(shop.admin, 'workforce.setPolicy', { wrapUpSeconds: 0 })
  await caller.context().close()
  await lin.goto(`${shop.url}/workspace/mine/${conversation}`)
})

it('goes on after a new build was put under an open page, with the draft as it was', async () => {
  await lin.goto(`${shop.url}/workspace/mine/${conversation}`)
  await lin.getByRole('textbox', { name: '回复', exact: true }).fill('我查一下，马上回复您')
  // The page at `/` names another script, and of the build that the open page is of nothing is left.
  let starts = 0
  await lin.route('**/*', async (route) => {
    if (route.request().isNavigationRequest()) starts++
    const { pathname } = new URL(route.request().url())
    if (starts > 0) return route.continue()
    if (pathname.startsWith('/assets/')) return route.fulfill({ status: 404 })
    if (pathname !== '/') return route.continue()
    const page = await route.fetch()
    return route.fulfill({ response: page, body: (await page.text()).replaceAll('/assets/index-', '/assets/index-2-') })
  })
  await lin.getByRole('link', { name: '我的班次' }).click()
  await lin.getByRole('heading', { name: '我的班次' }).waitFor()
  expect([starts, new URL(lin.url()).pathname]).toEqual([1, '/my-shifts'])
  await lin.unrouteAll()
  await lin.goto(`${shop.url}/workspace/mine/${conversation}`)
  const field = lin.getByRole('textbox', { name: '回复', exact: true })
  await vi.waitFor(async () => expect(await field.inputValue()).toBe('我查一下，马上回复您'), SLOW)
})

it('alarms the floor when a customer is angry, until somebody looks after it', async () => {
  await call(lin, 'supervision.setAlarmPolicy', { sentiment: { raise: 1, clear: 1 } })
  await ask(customer, '你们太过分了，再不处理我就投诉！')
  await vi.waitFor(
    async () => expect(await call(lin, 'conversations.get', { conversation })).toMatchObject({ emotion: 'angry' }),
    SLOW,
  )
  await lin.goto(`${shop.url}/live`)
  // A toast says the same: the banner is meant.
  const banner = lin.getByRole('region', { name: '告警' })
  const alarm = banner.getByRole('alert').filter({ hasText: '情绪激动的客户偏多' })
  await alarm.waitFor({ timeout: 60_000 })
  await expectNoBarriers(lin)
  await alarm.getByRole('button').click()
  await alarm.getByText(/林小舟/).waitFor()
  expect([...lin.faults, ...customer.faults]).toEqual([])
})
