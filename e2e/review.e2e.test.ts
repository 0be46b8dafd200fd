import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { call, colleague, expectNoBarriers, type Visitor } from './lib/people.ts'
import { openShop, type Shop } from './lib/shop.ts'

let browser: Browser
let shop: Shop
let reviewer: Visitor

beforeAll(async () => {
  browser = await launchBrowser()
  shop = await openShop(browser)
  await call(shop.admin, 'tenants.update', { policies: { fourEyes: true } })
  reviewer = await colleague(shop.admin, { login: 'zhou', name: '周审核', roles: ['supervisor'] })
})
afterAll(async () => {
  await shop.close()
  await browser.close()
})

const article = () => `${shop.url}/knowledge/articles/gift.ribbon`
/** The words of the text that are others now are marked. */
async function changed(page: Visitor): Promise<void> {
  await page.getByText('与第 1 版相比：1 处改动').waitFor()
  expect(await page.locator('del').allTextContents()).toEqual(['5'])
  expect(await page.locator('ins').allTextContents()).toEqual(['8'])
}

const body = (page: Visitor) => page.getByRole('textbox', { name: '正文 · 中文' })

it('an author sends a draft to review and cannot publish it', async () => {
  const { admin } = shop
  await admin.goto(`${shop.url}/knowledge/articles/_new`)
  await admin.getByRole('textbox', { name: /^编号/ }).fill('gift.ribbon')
  await admin.getByRole('textbox', { name: '标题 · 中文' }).fill('有礼盒丝带吗')
  await body(admin).fill('有。')
  await admin.getByRole('button', { name: '存为草稿' }).click()
  await admin.getByRole('button', { name: '提交审核' }).click()
  await admin.getByText('须由作者以外的同事审核发布').waitFor()
  expect(await admin.getByRole('button', { name: /^发\s?布$|直接发布/ }).count()).toBe(0)
  await expectNoBarriers(admin)
})

it('a colleague sends it back with a reason that the author reads', async () => {
  await reviewer.goto(article())
  await reviewer.getByRole('button', { name: /驳\s?回/ }).click()
  const dialog = reviewer.getByRole('dialog')
  await dialog.getByRole('textbox').fill('请写明颜色')
  await expectNoBarriers(reviewer)
  await dialog.getByRole('button', { name: /驳\s?回/ }).click()
  await shop.admin.getByText('已被驳回：请写明颜色').waitFor()
})

it('what is better now is published by the colleague', async () => {
  const { admin } = shop
  await body(admin).fill('有红色和金色两种丝带，每条 5 元，结算时可选。')
  await admin.getByRole('button', { name: '存为草稿' }).click()
  await admin.getByRole('button', { name: '提交审核' }).click()
  await reviewer.getByRole('button', { name: /^发\s?布$/ }).click()
  await reviewer.getByText('第 1 版', { exact: true }).waitFor()
  expect(await reviewer.getByText(/与第 \d+ 版/).count()).toBe(0)
})

it('a later draft tells the colleague word by word what it changes, and so do the versions', async () => {
  const { admin } = shop
  await body(admin).fill('有红色和金色两种丝带，每条 8 元，结算时可选。')
  await admin.getByText('与第 1 版相比：1 处改动').waitFor()
  await admin.getByRole('button', { name: '存为草稿' }).click()
  await admin.getByRole('button', { name: '提交审核' }).click()
  await reviewer.goto(article())
  await changed(reviewer)
  await expectNoBarriers(reviewer)
  await reviewer.getByRole('button', { name: /^发\s?布$/ }).click()
  await reviewer.getByText('第 2 版', { exact: true }).waitFor()
  await reviewer.getByRole('button', { name: '历史版本' }).click()
  await changed(reviewer)
  await expectNoBarriers(reviewer)
  expect([...admin.faults, ...reviewer.faults]).toEqual([])
})

it('two who write at once do not lose each other’s words: the second decides, knowing what differs', async () => {
  const { admin } = shop
  await admin.goto(article())
  await reviewer.goto(article())
  await body(admin).fill('有红色和银色两种丝带，每条 8 元，结算时可选。')
  // The page of the second does not hear of the first one's words in time.
  let hear = () => {}
  const heard = new Promise<void>((resolve) => {
    hear = resolve
  })
  await admin.route('**/api/v1/knowledge.articles*', (route) => heard.then(() => route.continue()))
  await body(reviewer).fill('有红色和金色两种丝带，每条 9 元，结算时可选。')
  await reviewer.getByRole('button', { name: '存为草稿' }).click()
  await reviewer.getByText('已存为草稿').waitFor()
  await admin.getByRole('button', { name: '存为草稿' }).click()
  await admin.getByText('他人刚保存了更新的内容，请先查看').waitFor()
  hear()
  await admin.getByText('您编辑期间，他人保存了新内容').waitFor()
  await admin.getByText('您的与刚保存的有 1 处不同').click()
  expect(await admin.locator('details[open] del').allTextContents()).toEqual(['金', '9'])
  await expectNoBarriers(admin)
  await admin.getByRole('button', { name: '存为草稿' }).click()
  await admin.getByText('您编辑期间，他人保存了新内容').waitFor({ state: 'detached' })
  await expect.poll(() => body(reviewer).inputValue()).toContain('银色')
})
