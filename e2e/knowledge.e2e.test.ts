import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { ask, expectNoBarriers, visit } from './lib/people.ts'
import { openShop, type Shop } from './lib/shop.ts'

let browser: Browser
let shop: Shop

beforeAll(async () => {
  browser = await launchBrowser()
  shop = await openShop(browser)
})
afterAll(async () => {
  await shop.close()
  await browser.close()
})

const QUESTION = '可以代写贺卡吗'
const ANSWER = '可以，下单时在备注里写下祝福语，我们手写贺卡随货寄出。'

describe('an article written in the browser', () => {
  it('is published', async () => {
    const { admin } = shop
    await admin.goto(`${shop.url}/knowledge/articles/_new`)
    await admin.getByRole('textbox', { name: /^编号/ }).fill('gift.card_writing')
    await admin.getByRole('textbox', { name: '标题 · 中文' }).fill(QUESTION)
    await admin.getByRole('textbox', { name: '正文 · 中文' }).fill(ANSWER)
    await expectNoBarriers(admin)
    await admin.getByRole('button', { name: '存为草稿' }).click()
    await admin.getByRole('button', { name: '直接发布' }).click()
    await admin.getByText('第 1 版', { exact: true }).waitFor()
    await expectNoBarriers(admin)
  })

  it('is what the AI answers from, with the article as its source', async () => {
    const customer = await visit(browser, shop.chat)
    await ask(customer, QUESTION)
    await customer.getByText(ANSWER).waitFor()
    expect(await customer.locator('.sources').last().textContent()).toContain(QUESTION)
    await customer.context().close()
  })
})

describe('the test bench', () => {
  it('shows the answer with intent, score, source and why', async () => {
    const { admin } = shop
    await admin.goto(`${shop.url}/knowledge/bench`)
    await admin.getByLabel('输入一个问题').fill('可以给我开个发票吗')
    await admin.getByRole('button', { name: /提\s?问/ }).click()
    const intent = admin.getByRole('link', { name: '打开意图' })
    await intent.waitFor()
    await admin.getByText('判断依据').waitFor()
    await expectNoBarriers(admin)
    await intent.click()
    await admin.waitForURL(/knowledge\/intents\/order\.invoice_request/)
    await admin.getByText('怎么开发票', { exact: true }).first().waitFor()
    expect(admin.faults).toEqual([])
  })
})
