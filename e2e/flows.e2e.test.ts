import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { ask, ENGLISH, expectNoBarriers, PASSWORD, PHONE, type Visitor, visit } from './lib/people.ts'
import { openShop, type Shop } from './lib/shop.ts'

const PROMPT = '请发我您的订单编号，我马上看看。'

let browser: Browser
let shop: Shop
let running: Visitor

beforeAll(async () => {
  browser = await launchBrowser()
  shop = await openShop(browser)
})
afterAll(async () => {
  await shop.close()
  await browser.close()
})

/** Waits until the cursor is in the field, and in sight. */
const focused = (field: Locator) =>
  vi.waitFor(async () => {
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    const box = await field.boundingBox()
    expect(box && box.y >= 0 && box.y + box.height <= 900).toBe(true)
  }, 20_000)

const tab = (name: string) => shop.admin.getByRole('tab', { name })

describe('a flow', () => {
  it('stands in the list and opens as a graph', async () => {
    const { admin } = shop
    await admin.goto(`${shop.url}/flows`)
    await admin.getByRole('link', { name: /查订单物流|order_status/ }).waitFor()
    await expectNoBarriers(admin)
    await admin.getByRole('link', { name: /order_status/ }).click()
    await admin.locator('.react-flow__node').first().waitFor()
    expect(await admin.locator('.react-flow__node').count()).toBeGreaterThan(10)
    expect(await admin.locator('.react-flow__edge').count()).toBeGreaterThan(10)
    await expectNoBarriers(admin)
  })

  it('is changed, undone and redone, and says at the step what is wrong', async () => {
    const { admin } = shop
    await tab('信息与设置').click()
    await admin.getByRole('button', { name: /order_number/ }).click()
    await admin.getByRole('textbox', { name: '询问的话 · 中文' }).fill('{{nothing}}')
    await admin.getByText('用到了不存在的值“nothing”').first().waitFor()
    await admin.getByRole('button', { name: '撤销' }).click()
    await admin.getByText('用到了不存在的值“nothing”').first().waitFor({ state: 'detached' })
    await admin.getByRole('button', { name: '重做' }).click()
    await admin.getByRole('textbox', { name: '询问的话 · 中文' }).fill(PROMPT)
    await tab('检查').click()
    await admin.getByText('没有发现问题').waitFor()
    await tab('改动').click()
    // Word by word: what is kept and what is new make the text of now.
    const now = () => admin.locator('dd').first().locator('span, ins').allTextContents()
    await expect.poll(async () => (await now()).join('')).toBe(PROMPT)
    await expectNoBarriers(admin)
    await admin.getByRole('button', { name: /\(?order_number\)?$/ }).click()
    await admin.getByRole('textbox', { name: '询问的话 · 中文' }).waitFor()
  })

  it('names what is left to fill in, and leads there', async () => {
    const { admin } = shop
    await tab('信息与设置').click()
    const question = admin.getByRole('textbox', { name: '询问的话 · 中文' })
    const english = admin.getByRole('textbox', { name: '询问的话 · English' })
    const words = await question.inputValue()
    const inEnglish = await english.inputValue()
    await english.fill('')
    await question.fill('')
    await admin.getByRole('button', { name: /order_number/ }).click()
    await question.waitFor({ state: 'hidden' })
    await tab('检查').click()
    await admin.getByRole('button', { name: /还没有填完.*order_number.* · 询问的话/ }).click()
    await focused(question)
    await question.fill(words)
    expect(await english.getAttribute('placeholder'), 'one language is enough').toBe(words)
    await english.fill(inEnglish)
    await admin.locator('.react-flow__node[data-id=say_shipped]').focus()
    await admin.keyboard.press('Enter')
    const said = admin.getByRole('textbox', { name: '文字 · 中文' })
    const saying = await said.inputValue()
    await admin.getByRole('textbox', { name: '文字 · English' }).fill('')
    await said.fill('')
    await tab('检查').click()
    await admin.getByRole('button', { name: /还没有填完.*say_shipped/ }).click()
    await focused(said)
    await said.fill(saying)
    await tab('检查').click()
    await admin.getByText('没有发现问题').waitFor()
  })

  it('shows a step that is added, in the graph and with the cursor in its form, and lets it go again', async () => {
    const { admin } = shop
    await admin.getByRole('button', { name: '添加步骤' }).press('Enter')
    await admin.getByRole('menuitem', { name: '回复' }).press('Enter')
    await focused(admin.getByRole('textbox', { name: '步骤编号' }))
    const added = admin.locator('.react-flow__node.selected')
    const canvas = await admin.locator('.react-flow').boundingBox()
    await expect
      .poll(async () => {
        const box = await added.boundingBox()
        const isIn = canvas && box && box.y >= canvas.y && box.y + box.height <= canvas.y + canvas.height
        return isIn && box.x >= canvas.x && box.x + box.width <= canvas.x + canvas.width
      })
      .toBe(true)
    await admin.getByRole('button', { name: '撤销' }).click()
  })

  it('is tried before it is saved, the step where it stands lit', async () => {
    const { admin } = shop
    await tab('试运行').click()
    const say = admin.getByRole('textbox', { name: '以客户身份说一句' })
    await say.fill('我的订单到哪了')
    await say.press('Enter')
    await admin.getByRole('log').getByText(PROMPT).waitFor()
    await admin.locator('[data-lit=now]').filter({ hasText: 'ask_number' }).waitFor()
    await say.fill('20260105123456')
    await say.press('Enter')
    await admin.getByRole('button', { name: '成功，返回这些' }).click()
    await admin
      .getByRole('log')
      .getByText(/已由顺丰发出/)
      .waitFor()
    await admin.getByText('流程结束').waitFor()
    await expectNoBarriers(admin)
    await admin.locator('.react-flow__node[data-id=done]').click()
    await admin.getByRole('textbox', { name: '步骤编号' }).waitFor()
    await tab('试运行').click()
    await admin.getByText('流程结束').waitFor()
  })

  it('talks to customers in its new words once it is published, and ends as it began with those who are in it', async () => {
    const { admin } = shop
    running = await visit(browser, shop.chat)
    await ask(running, '我的订单到哪了')
    await running.getByText(/请告诉我订单号/).waitFor()
    await admin.getByRole('button', { name: '存为草稿' }).click()
    await admin.getByRole('button', { name: '直接发布' }).click()
    await admin.getByText('第 2 版', { exact: true }).waitFor()
    const customer = await visit(browser, shop.chat)
    await ask(customer, '我的订单到哪了')
    await customer.getByText(PROMPT).waitFor()
    await ask(running, '202601010000999999')
    await running.getByText(/没有查到订单号/).waitFor()
    await ask(running, '算了')
    await running.getByText('好的，不查这个订单了。').waitFor()
    expect([...admin.faults, ...customer.faults, ...running.faults]).toEqual([])
    await customer.context().close()
    await running.context().close()
  })

  it('is corrected, left without a reply, and cancelled in the trial', async () => {
    const { admin } = shop
    await admin.goto(`${shop.url}/flows/cancel_order`)
    await tab('试运行').click()
    const say = admin.getByRole('textbox', { name: '以客户身份说一句' })
    const collected = admin.getByRole('region', { name: '已收集' })
    /** What the shop would say of the order: one that is not sent yet. */
    const find = async (number: string) => {
      await admin.getByText(`订单号: ${number}`).waitFor()
      await admin.getByRole('combobox', { name: '状态' }).click()
      await admin.locator('.ant-select-item-option', { hasText: /^已付款$/ }).click()
      await admin.getByRole('button', { name: '成功，返回这些' }).click()
    }
    await say.fill('取消订单 20260105123456')
    await say.press('Enter')
    await find('20260105123456')
    await admin.getByRole('button', { name: '假装客户不回复' }).waitFor()
    await say.fill('不对，订单是 20260105999999')
    await say.press('Enter')
    await find('20260105999999')
    await admin.getByRole('button', { name: '拍错了' }).click()
    await collected.getByText('拍错了').waitFor()
    await admin
      .getByRole('log')
      .getByText(/请确认：取消整个订单 20260105999999/)
      .waitFor()
    await admin.getByRole('button', { name: '假装客户不回复' }).click()
    await admin
      .getByRole('log')
      .getByText(/订单没有取消/)
      .waitFor()
    await admin.getByText('流程结束').waitFor()
    await admin.getByRole('button', { name: '重新开始' }).click()
    await say.fill('取消订单')
    await say.press('Enter')
    await admin
      .getByRole('log')
      .getByText(/请告诉我订单号/)
      .waitFor()
    await say.fill('算了')
    await say.press('Enter')
    await admin.getByRole('log').getByText('好的，不取消了，订单照常进行。').waitFor()
  })

  it('is made from nothing, in one language and without a key, saved without a question, and tried in the other', async () => {
    const { admin } = shop
    await admin.goto(`${shop.url}/flows`)
    await admin.getByRole('link', { name: '新建流程' }).click()
    await admin.getByRole('textbox', { name: '名称 · 中文' }).fill('刻字')
    await admin.locator('.react-flow__node[data-id=say_1]').click()
    await admin.getByRole('textbox', { name: '文字 · 中文' }).fill('每件加 20 元，最多 8 个字。')
    await admin.getByRole('button', { name: '存为草稿' }).click()
    await admin.getByRole('heading', { name: '刻字' }).waitFor()
    expect(await admin.getByRole('dialog').count()).toBe(0)
    expect(admin.url()).toMatch(/flows\/flow_n[a-z0-9]+$/)
    await tab('试运行').click()
    await admin.getByText('English', { exact: true }).click()
    const say = admin.getByRole('textbox', { name: '以客户身份说一句' })
    await say.fill('engrave')
    await say.press('Enter')
    await admin.getByRole('log').getByText('每件加 20 元').waitFor()
    await expectNoBarriers(admin)
    await admin.getByText('还没有意图通向这个流程').waitFor()
    await admin.getByRole('link', { name: /新建意图/ }).click()
    await expect.poll(() => admin.getByRole('textbox', { name: '名称 · 中文' }).inputValue()).toBe('刻字')
    await admin.getByRole('textbox', { name: '名称 · English' }).waitFor()
    await admin.getByText('进入流程').waitFor()
  })

  it('is edited by keyboard alone', async () => {
    const { admin } = shop
    await admin.goto(`${shop.url}/flows/find_order`)
    const node = admin.locator('.react-flow__node').first()
    await node.waitFor()
    const before = await admin.locator('.react-flow__node').count()
    const hint = admin.getByText('用 Tab 选步骤')
    expect(await hint.isVisible(), 'the hint covers nothing for whoever does not come by key').toBe(false)
    await admin.getByRole('button', { name: '更多', exact: true }).focus()
    await admin.keyboard.press('Tab')
    expect(await node.evaluate((element) => element === document.activeElement), 'steps come first').toBe(true)
    expect(await node.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
    await hint.waitFor()
    await admin.keyboard.press('Enter')
    await admin.getByRole('textbox', { name: '步骤编号' }).waitFor()
    await node.focus()
    await admin.keyboard.press('Delete')
    await expect.poll(() => admin.locator('.react-flow__node').count()).toBe(before - 1)
    await admin.keyboard.press('Control+z')
    await expect.poll(() => admin.locator('.react-flow__node').count()).toBe(before)
  })

  it('is retired, found among what is out of use, and brought back as it was', async () => {
    const { admin } = shop
    await admin.goto(`${shop.url}/flows/invoice_special`)
    await admin.getByRole('button', { name: '更多', exact: true }).click()
    await admin.getByRole('menuitem', { name: '下线' }).click()
    await admin
      .getByRole('dialog')
      .getByRole('button', { name: /下\s?线/ })
      .click()
    await admin.getByRole('link', { name: /order_status/ }).waitFor()
    const link = admin.getByRole('link', { name: /invoice_special/ })
    await link.waitFor({ state: 'detached' })
    await admin.locator('.ant-segmented').getByText('已下线').click()
    const back = admin.getByRole('button', { name: '恢复: 登记专用发票' })
    await back.waitFor()
    await expectNoBarriers(admin)
    await back.click()
    await admin.locator('.react-flow__node').first().waitFor()
    await admin.getByText('已发布', { exact: true }).first().waitFor()
    await admin.getByRole('link', { name: '返回流程列表' }).click()
    await link.waitFor()
  })
})

it.each([
  ['English', ENGLISH],
  ['a phone', PHONE],
] as const)('the pages in %s have no serious barrier and fit', async (_, options) => {
  const page = await visit(browser, `${shop.url}/sign-in`, options)
  await page.locator('input').nth(0).fill('admin')
  await page.locator('input[type=password]').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(/workspace|live/)
  for (const path of ['flows', 'flows/return_request', 'flows/_new']) {
    await page.goto(`${shop.url}/${path}`)
    await page.waitForLoadState('networkidle')
    await expectNoBarriers(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  }
  expect(page.faults).toEqual([])
  await page.context().close()
})
