import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import {
  ask,
  call,
  colleagueByHand,
  DESK,
  ENGLISH,
  expectNoBarriers,
  PASSWORD,
  PHONE,
  type Visitor,
  visit,
} from './lib/people.ts'
import { openShop, type Shop } from './lib/shop.ts'

let shop: Shop
let browser: Browser
let admin: Visitor

beforeAll(async () => {
  browser = await launchBrowser()
  shop = await openShop(browser)
  admin = shop.admin
})
afterAll(async () => {
  await shop.close()
  await browser.close()
})

describe('the AI', () => {
  it('answers a customer in Chinese with badge and source, and refuses what it does not know', async () => {
    const customer = await visit(browser, shop.chat)
    await ask(customer, '运费多少钱')
    await customer.getByText(/包邮/).first().waitFor()
    expect(await customer.locator('.ai').first().getAttribute('title')).toBe('由 AI 生成')
    await customer.getByText('运费和包邮门槛').waitFor()
    await ask(customer, '明天上海会下雨吗')
    await customer.getByText(/没有把握|不属于我们的业务/).waitFor()
    await expectNoBarriers(customer)
    expect(customer.faults).toEqual([])
    await customer.context().close()
  })

  it('answers in English on a phone', async () => {
    const customer = await visit(browser, shop.chat, { ...PHONE, locale: 'en-US' })
    await ask(customer, 'How long does a refund take?')
    await customer.getByText(/refunded within/).waitFor()
    await expectNoBarriers(customer)
    const overflow = await customer.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(overflow).toBe(false)
    await customer.context().close()
  })

  it('looks up an order of the practice shop', async () => {
    const [, , , sample = ''] = (await call(admin, 'commerce.shop', {})).samples
    const customer = await visit(browser, shop.chat)
    await ask(customer, '我的订单到哪了')
    await customer.getByText(/请告诉我订单号/).waitFor()
    await ask(customer, sample)
    await customer
      .getByText(new RegExp(`订单 ?${sample}`))
      .last()
      .waitFor()
    const order = customer.getByRole('region', { name: sample })
    const picture = order.locator('img').first()
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(128)
    await expectNoBarriers(customer)
    await customer.context().close()
  })
})

describe('from the AI to a person and back', () => {
  let customer: Visitor

  it('hands over, and the agent finds everything known', async () => {
    await admin.goto(`${shop.url}/workspace`)
    await admin.getByRole('button', { name: '上线' }).click()
    customer = await visit(browser, shop.chat)
    await ask(customer, '退款多久到账')
    await customer
      .getByText(/工作日/)
      .first()
      .waitFor()
    const [, , , sample = ''] = (await call(admin, 'commerce.shop', {})).samples
    await ask(customer, `${sample} 到哪了`)
    await customer
      .getByText(new RegExp(`订单 ?${sample}`))
      .last()
      .waitFor()
    await customer.getByRole('button', { name: '转人工' }).first().click()
    await admin.getByRole('button', { name: /接起/ }).waitFor()
    await admin.keyboard.press('Alt+a')
    await admin.getByText('退款多久到账').first().waitFor()
    await admin.getByText(new RegExp(`^${sample} ·`)).waitFor()
    await customer
      .getByText(/王小雨/)
      .first()
      .waitFor()
    await expectNoBarriers(admin)
  })

  it('carries words both ways and survives a reload in the middle', async () => {
    await admin.getByLabel('回复').last().fill('您好,我是小雨,马上为您查询。')
    await admin.getByLabel('回复').last().press('Enter')
    await customer.getByText('您好,我是小雨,马上为您查询。').waitFor()
    await customer.reload()
    await customer.getByText('您好,我是小雨,马上为您查询。').waitFor()
    await ask(customer, '好的,手机号是13812345678')
    await admin.getByText('138****5678').first().waitFor()
    await admin.reload()
    await admin.getByText('138****5678').first().waitFor()
  })

  it('closes with a reason, and the customer rates', async () => {
    await admin.getByRole('button', { name: '结束会话' }).first().click()
    const dialog = admin.getByRole('dialog')
    await dialog.getByText('已解决').click()
    await dialog.getByRole('button', { name: /结束会话|确 ?定/ }).click()
    await customer.getByRole('radio', { name: '5 星' }).check({ force: true })
    await customer.getByRole('button', { name: '提交评价' }).click()
    await admin.goto(`${shop.url}/workspace/closed`)
    await admin.getByText(/★\s*5/).or(admin.getByLabel(/5 星/)).first().waitFor()
    expect(customer.faults).toEqual([])
    await customer.context().close()
  })
})

describe('two agents', () => {
  it('race for one conversation: one gets it, the other is told', async () => {
    const second = await colleagueByHand(admin, { login: 'lin', name: '林小舟', roles: ['agent'] })
    await second.getByRole('button', { name: '上线' }).click()
    await admin.goto(`${shop.url}/workspace/bot`)
    const customer = await visit(browser, shop.chat)
    await ask(customer, '怎么开发票')
    await customer.getByText(/发票/).nth(1).waitFor()
    for (const page of [admin, second]) {
      await page.goto(`${shop.url}/workspace/bot`)
      await page
        .getByRole('link', { name: /怎么开发票|发票/ })
        .or(page.getByText('怎么开发票'))
        .first()
        .click()
      await page.getByRole('button', { name: '从 AI 接手' }).waitFor()
    }
    await Promise.all([admin, second].map((page) => page.getByRole('button', { name: '从 AI 接手' }).click()))
    await customer
      .getByText(/王小雨|林小舟/)
      .first()
      .waitFor()
    // Exactly one may write; the other sees who has it.
    const writes = (page: Page) => page.getByRole('textbox', { name: '回复' }).count()
    await expect.poll(async () => (await writes(admin)) + (await writes(second))).toBe(1)
    const loser = (await writes(admin)) === 1 ? second : admin
    await loser
      .getByText(/(王小雨|林小舟) 正在接待/)
      .first()
      .waitFor()
    await customer.context().close()
    await second.context().close()
  })
})

describe.each([
  ['Chinese', DESK],
  ['English', ENGLISH],
  ['a phone', PHONE],
] as const)('every page of the console in %s', (_name, options) => {
  it('has no serious barrier and throws nothing', async () => {
    const page = await visit(browser, `${shop.url}/sign-in`, options)
    await page.locator('input').first().waitFor()
    await expectNoBarriers(page)
    await page.locator('input').nth(0).fill('admin')
    await page.locator('input[type=password]').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL(/workspace|live/)
    for (const path of ['workspace', 'live', 'knowledge', 'settings', 'audit']) {
      await page.goto(`${shop.url}/${path}`)
      await page.waitForLoadState('networkidle')
      await expectNoBarriers(page)
    }
    expect(page.faults).toEqual([])
    await page.context().close()
  })
})
