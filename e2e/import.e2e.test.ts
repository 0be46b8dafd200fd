import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { call, colleague, expectNoBarriers, PASSWORD, type Visitor, visit } from './lib/people.ts'
import { type Product, startProduct } from './lib/product.ts'

const FAQ = `<h1>帮助中心</h1>
<h2>门店几点开门</h2><p>每天 10:00 开门，21:00 打烊。</p>
<h2>运费和包邮门槛</h2><p>满 500 元包邮，不满收 30 元运费。</p>`

let product: Product
let browser: Browser
let admin: Visitor

beforeAll(async () => {
  product = await startProduct()
  browser = await launchBrowser()
  admin = await visit(browser, product.setupLink)
  await admin.getByLabel('公司或团队名称').fill('云帆商城')
  await admin.getByLabel('您的姓名').fill('王小雨')
  await admin.getByLabel('登录账号').fill('admin')
  await admin.getByLabel('密码').fill(PASSWORD)
  await admin.getByRole('button', { name: '开始使用' }).click()
  await admin.waitForURL(/\/ready/)
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

it('a page becomes a preview with its conflict, and what is chosen becomes drafts, published at once', async () => {
  await admin.goto(`${product.url}/knowledge/articles`)
  await admin.getByRole('link', { name: '导入' }).click()
  await expectNoBarriers(admin)
  const file = { name: '帮助.html', mimeType: 'text/html', buffer: Buffer.from(FAQ) }
  await admin.locator('input[type=file]').setInputFiles(file)
  await admin.getByText('找到 2 篇文章').waitFor()
  await admin.getByText('与“运费和包邮门槛”的说法不一致').waitFor()
  const there = await admin.getByRole('link', { name: '查看: 运费和包邮门槛' }).getAttribute('href')
  await expectNoBarriers(admin)
  expect(await admin.getByLabel('选择“门店几点开门”').isChecked()).toBe(true)
  await admin.getByLabel('选择“运费和包邮门槛”').check()
  await admin.getByText('已选 2 篇').waitFor()
  await admin.getByRole('button', { name: '导入为草稿' }).click()
  await admin.getByText('新建 1 篇、更新 1 篇草稿').waitFor()
  const { rows } = await call(admin, 'knowledge.articles', { state: 'draft' })
  expect(rows.map(({ draft }) => draft?.title.zh).sort()).toEqual(['运费和包邮门槛', '门店几点开门'].sort())
  await admin.getByRole('button', { name: '发布导入的 2 篇' }).click()
  await admin.getByText('已发布 2 篇').waitFor()
  await expectNoBarriers(admin)
  expect((await call(admin, 'knowledge.articles', { state: 'draft' })).rows).toEqual([])
  await admin.goto(`${product.url}${there}`)
  const title = admin.getByRole('textbox', { name: /^标题 · 中文/ })
  await expect.poll(() => title.inputValue()).toBe('运费和包邮门槛')
  expect(admin.faults).toEqual([])
})

it('under four eyes the author sends all of it to review, and a colleague publishes it', async () => {
  await call(admin, 'tenants.update', { policies: { fourEyes: true } })
  const colleagues = await colleague(admin, { login: 'zhou', name: '周审核', roles: ['supervisor'] })
  await admin.goto(`${product.url}/knowledge/import`)
  const text = '# 寄存\n\n一楼服务台可以 **免费寄存**。\n\n# 母婴室\n\n每层都有。\n'
  const file = { name: '门店.md', mimeType: 'text/markdown', buffer: Buffer.from(text) }
  await admin.locator('input[type=file]').setInputFiles(file)
  await admin.getByText('一楼服务台可以 免费寄存。', { exact: true }).first().waitFor()
  await admin.getByRole('button', { name: '导入为草稿' }).click()
  await admin.getByRole('button', { name: '把 2 篇提交审核' }).click()
  await admin.getByText('2 篇等同事审核').waitFor()
  expect(await admin.getByRole('button', { name: /发布导入/ }).count(), 'one’s own is not offered').toBe(0)
  await expectNoBarriers(admin)
  await colleagues.goto(admin.url())
  await colleagues.getByRole('button', { name: '发布导入的 2 篇' }).click()
  await colleagues.getByText('已发布 2 篇').waitFor()
  await expectNoBarriers(colleagues)
  expect([...admin.faults, ...colleagues.faults]).toEqual([])
})

it('an address inside the own network is refused in words', async () => {
  await admin.goto(`${product.url}/knowledge/import`)
  await admin.getByLabel(/站点地图或网页地址/).fill(product.url)
  await admin.getByRole('button', { name: '读取网站' }).click()
  await admin.getByText(/不允许访问这个地址/).waitFor()
})
