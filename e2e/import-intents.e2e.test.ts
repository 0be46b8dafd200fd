import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { call, expectNoBarriers, type Visitor } from './lib/people.ts'
import { openEmptyShop, type Shop } from './lib/shop.ts'

const FILE = `例句,意图
怎么取消订单,取消订单
帮我取消订单,取消订单
不想要了,取消订单
东西坏了能修吗,店铺维修
可以维修吗,店铺维修
钱呢,取消订单
钱呢,店铺维修
坏了怎么返修,order.repair
,店铺维修
`

let browser: Browser
let shop: Shop
let admin: Visitor

beforeAll(async () => {
  browser = await launchBrowser()
  shop = await openEmptyShop(browser)
  admin = shop.admin
})
afterAll(async () => {
  await shop.close()
  await browser.close()
})

async function choose(text: string, name = '旧系统.csv') {
  await admin.goto(`${shop.url}/knowledge/intent-import`)
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
  await admin.locator('input[type=file]').setInputFiles(file)
}

const row = (name: string) => admin.getByRole('article').filter({ hasText: name })

it('a file becomes a preview: intents, contradictions, and rows that cannot be taken', async () => {
  await admin.goto(`${shop.url}/knowledge/intents`)
  await admin.getByRole('link', { name: '导入' }).click()
  await admin.getByText('导入只增加').waitFor()
  await expectNoBarriers(admin)
  await choose(FILE)
  await admin.getByText('文件里有 3 个意图').waitFor()
  await admin.getByText('第 10 行 — 没有例句').waitFor()
  await row('取消订单').getByText('新例句 3').waitFor()
  await row('order.repair').getByText('还没有文章或流程能回答它').waitFor()
  await admin.getByText('已选 3 个意图、6 条新例句').waitFor()
  await expectNoBarriers(admin)
})

it('what is chosen is named, answered, published, and leads to the training', async () => {
  await admin.getByRole('radiogroup', { name: '钱呢' }).getByText('取消订单').click()
  await admin.getByLabel('选择“店铺维修”').uncheck()
  await admin.getByText('已选 2 个意图、5 条新例句').waitFor()
  await admin.getByRole('button', { name: '修改“取消订单”的名称和回答' }).click()
  await row('取消订单').getByLabel('英文名称').fill('Cancel an order')
  await row('取消订单').getByText('转人工').click()
  await expectNoBarriers(admin)
  await admin.getByRole('checkbox', { name: '直接发布' }).check()
  await admin.getByRole('button', { name: /导\s?入/ }).click()
  await admin.getByText('新建 2 个意图，新增 5 条例句').waitFor()
  await admin.getByText('1 个意图已发布').waitFor()
  await admin.getByText('1 个意图是草稿').waitFor()
  await expectNoBarriers(admin)
  const { rows } = await call(admin, 'knowledge.intents', {})
  expect(rows.map(({ title, state, examples }) => [title.en, state, examples]).sort()).toEqual([
    ['Cancel an order', 'published', 4],
    ['Order repair', 'draft', 1],
  ])
  await admin.getByRole('link', { name: '去看训练' }).click()
  await admin.waitForURL(/learning\/versions/)
  expect(admin.faults).toEqual([])
})

it('what is exported comes back unchanged, and nothing of it is taken twice', async () => {
  await admin.goto(`${shop.url}/knowledge/intents`)
  const [file] = await Promise.all([
    admin.waitForEvent('download'),
    admin.getByRole('button', { name: '导出' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('intents.csv')
  const csv = readFileSync(await file.path(), 'utf8')
  expect(csv.split('\r\n').slice(0, 2)).toEqual([
    '\uFEFF例句,意图,中文名称,英文名称',
    expect.stringContaining('Cancel an order'),
  ])
  await choose(csv)
  await admin.getByText('文件里有 2 个意图').waitFor()
  await admin.getByText('已有或重复 4').waitFor()
  expect(await admin.getByRole('button', { name: /导\s?入/ }).isDisabled()).toBe(true)
  await expectNoBarriers(admin)
})

it('a file that cannot be read says why', async () => {
  await choose('只有一列\n你好\n')
  await admin.getByText(/没有找到例句和意图两列/).waitFor()
  await expectNoBarriers(admin)
  expect(admin.faults).toEqual([])
})
