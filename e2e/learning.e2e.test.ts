import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { ask, call, expectNoBarriers, visit } from './lib/people.ts'
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

const PATIENCE = { timeout: 60_000, interval: 250 }
const INTENT = 'shop.store'
const QUESTION = '瓦罐摔裂可以找你们锔一锔吗'

/** Waits for the thorough training of the newest publication to end, and gives the versions. */
const trained = (revision: number) =>
  vi.waitFor(
    async () => {
      const { rows } = await call(shop.admin, 'learning.versions', {})
      const version = rows.find((one) => one.revision === revision)
      expect(version && (version.stage === 'live' || version.comparison?.state === 'done')).toBe(true)
      return rows
    },
    { timeout: 240_000, interval: 500 },
  )

it('a question nobody had foreseen is asked, reviewed, learnt, compared, published and answered', {
  timeout: 600_000,
}, async () => {
  const { admin } = shop
  await trained(1)
  await call(admin, 'learning.setRelease', { mode: 'manual' })

  const customer = await visit(browser, shop.chat)
  await ask(customer, '怎么取消订单')
  await customer.getByRole('button', { name: '没帮助' }).first().click()
  await ask(customer, QUESTION)
  await vi.waitFor(async () => {
    const { rows } = await call(admin, 'learning.inbox', {})
    expect(rows.map(({ question }) => question)).toContain(QUESTION)
    expect(rows.some(({ reasons }) => reasons.bad === 1)).toBe(true)
  }, PATIENCE)

  await admin.goto(`${shop.url}/learning`)
  const card = admin.getByRole('article').filter({ hasText: QUESTION })
  await card.waitFor()
  await expectNoBarriers(admin)
  await card.getByRole('button', { name: '更多' }).click()
  await admin.getByRole('menuitem', { name: '加入其他意图' }).click()
  await admin.getByRole('combobox', { name: '加入其他意图' }).fill(INTENT)
  await admin.locator('.ant-select-item-option', { hasText: INTENT }).first().click()
  await admin.getByRole('button', { name: /确\s?定/ }).click()
  await card.waitFor({ state: 'detached' })

  await trained(2)
  await admin.goto(`${shop.url}/learning/versions`)
  await admin.getByText('哪些回答变了').waitFor()
  await expectNoBarriers(admin)
  await admin.getByRole('button', { name: '发布候选版本' }).click()
  await admin.getByText('已上线').first().waitFor()
  await admin.getByRole('button', { name: '回到这一版' }).waitFor()

  const other = await visit(browser, shop.chat)
  await ask(other, QUESTION)
  await other.locator('.sources').first().waitFor()
  expect(admin.faults).toEqual([])
})
