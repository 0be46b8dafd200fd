import { readdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { furnished } from './lib/furnished.setup.ts'
import { ask, expectNoBarriers, OWNER, visit } from './lib/people.ts'
import { type Product, startProduct } from './lib/product.ts'
import { laterRelease, type Release } from './lib/release.ts'

/** Learning a few topics on a busy machine. */
const TRAINING_MS = 240_000

/** The whole pack, which takes a minute to learn, is set up and learnt where the other tests are furnished. */
const intents = readdirSync(new URL('../packs/ecommerce/intents', import.meta.url))
const leftOut = intents.filter((file) => !['logistics.json', 'refund.json'].includes(file))

/** The website chat and the practice shop are made after the setup has answered: on a busy machine, after the next page. */
async function lateToCome(page: Page): Promise<void> {
  const nothing = { 'channels.list': { rows: [] }, 'commerce.shop': { kinds: [], connected: null, samples: [] } }
  for (const [verb, json] of Object.entries(nothing))
    await page.route(`**/api/v1/${verb}`, (route) => route.fulfill({ json }), { times: 1 })
}

let browser: Browser
let release: Release
let product: Product

beforeAll(async () => {
  browser = await launchBrowser()
  // The furnishing builds what the release is made of.
  await furnished(inject('furnished'))
  release = laterRelease('ecommerce', Object.fromEntries(leftOut.map((file) => [`intents/${file}`, () => []])))
  product = await startProduct(undefined, release.main)
})
afterAll(async () => {
  await product.stop()
  release.remove()
  await browser.close()
})

it(
  'sets up from the link with a pack, says when the AI has learned, and leads to its first answer',
  async () => {
    const admin = await visit(browser, product.setupLink)
    await expectNoBarriers(admin)
    await admin.getByLabel('公司或团队名称').fill(OWNER.organisation)
    await admin.getByLabel('您的姓名').fill(OWNER.name)
    await admin.getByLabel('登录账号').fill(OWNER.login)
    await admin.getByLabel('密码').fill(OWNER.password)
    await lateToCome(admin)
    await admin.getByRole('button', { name: '开始使用' }).click()
    await admin.getByText(/AI 已学会 \d+ 类问题/).waitFor({ timeout: TRAINING_MS })
    await expectNoBarriers(admin)
    const chat = (await admin.getByRole('link', { name: /以客户身份试一试/ }).getAttribute('href')) ?? ''
    expect(chat).toMatch(/^\/chat\/w/)
    await admin.getByText('用这些订单号试一试').waitFor()
    const customer = await visit(browser, product.url + chat)
    await ask(customer, '运费多少钱')
    await customer.getByText(/包邮/).first().waitFor()
    const late = await visit(browser, product.setupLink)
    await late.getByText('系统已经初始化完成').waitFor()
    await expectNoBarriers(late)
    expect([...admin.faults, ...customer.faults, ...late.faults]).toEqual([])
  },
  TRAINING_MS,
)
