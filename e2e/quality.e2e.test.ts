import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { ask, call, colleague, expectNoBarriers, type Visitor, visit } from './lib/people.ts'
import { openShop, type Shop } from './lib/shop.ts'

let browser: Browser
let shop: Shop
let lin: Visitor
let inspector: Visitor
let second: Visitor

beforeAll(async () => {
  browser = await launchBrowser()
  shop = await openShop(browser)
  lin = await colleague(shop.admin, { login: 'lin', name: '林小舟', roles: ['agent'] })
  inspector = await colleague(shop.admin, { login: 'inspector.he', name: '何质检', roles: ['inspector'] })
  second = await colleague(shop.admin, { login: 'inspector.shi', name: '史质检', roles: ['inspector'] })
  const title = { zh: '解决问题', en: 'Solving the problem' }
  await call(shop.admin, 'quality.saveForm', {
    name: '标准评分表',
    items: [{ key: 'solution', title, hint: { zh: '', en: '' }, weight: 100, max: 1, fatal: false }],
  })
})
afterAll(async () => {
  await shop.close()
  await browser.close()
})

it('a conversation with a violation is checked as soon as it is closed, and the place is marked', async () => {
  await call(lin, 'workforce.setPresence', { presence: 'online' })
  const customer = await visit(browser, shop.chat)
  await ask(customer, '我要找人工客服')
  const offer = await vi.waitFor(
    async () => (await call(lin, 'routing.offers', {})).rows[0]?.id ?? Promise.reject(new Error('no offer yet')),
    { timeout: 30_000, interval: 200 },
  )
  const { id: conversation } = await call(lin, 'routing.accept', { offer })
  await call(lin, 'conversations.reply', { conversation, body: { kind: 'text', text: '您好，加我微信聊吧' } })
  await call(lin, 'conversations.close', { conversation, reason: 'resolved' })
  await inspector.goto(`${shop.url}/quality/results`)
  await inspector.getByText('引导站外联系').first().waitFor()
  await expectNoBarriers(inspector)
  await inspector.getByRole('link', { name: /林小舟/ }).click()
  await inspector.locator('mark', { hasText: '加我微信' }).waitFor()
})

it('an inspector scores it, the agent sees that and objects', async () => {
  await inspector.getByRole('button', { name: /我来评分/ }).click()
  await inspector.getByText('未达标').click()
  await inspector.getByRole('textbox', { name: '评语（坐席可见）' }).fill('没有解决问题')
  await inspector.getByRole('button', { name: '提交评分' }).click()
  await inspector.getByText('没有解决问题').first().waitFor()
  await lin.goto(`${shop.url}/quality/mine`)
  await lin.getByRole('link', { name: /质检员给您的会话评了分/ }).click()
  await lin.getByRole('textbox', { name: '申诉理由' }).fill('客户的问题已经解决')
  await expectNoBarriers(lin)
  await lin.getByRole('button', { name: /申\s?诉/ }).click()
  await lin.getByText('提交申诉').waitFor()
})

it('whoever scored may not decide; another inspector overturns, and the agent is told', async () => {
  await inspector.goto(`${shop.url}/quality/appeals`)
  await inspector.getByRole('link', { name: /林小舟/ }).click()
  await inspector.getByText('您评过分或参与过该会话，须由其他人复核').waitFor()
  await second.goto(`${shop.url}/quality/appeals`)
  await second.getByRole('link', { name: /林小舟/ }).click()
  await second.getByText('达标', { exact: true }).click()
  await second.getByRole('textbox', { name: '复核意见' }).fill('记录显示已解决')
  await second.getByRole('button', { name: /改\s?判/ }).click()
  await second.getByText('记录显示已解决').first().waitFor()
  await lin.goto(`${shop.url}/quality/mine`)
  await lin.getByRole('link', { name: /申诉已改判/ }).waitFor()
  const { rows } = await call(lin, 'quality.mine', {})
  expect(rows[0]).toMatchObject({ score: 100, appeal: 'overturned' })
  expect([...lin.faults, ...inspector.faults, ...second.faults]).toEqual([])
})

it('an inspector adds a rule and sees what it finds before it is saved', async () => {
  await inspector.goto(`${shop.url}/quality/rules`)
  await inspector.getByRole('button', { name: '添加规则: 服务态度' }).click()
  await inspector.getByRole('menuitem', { name: '禁用词' }).click()
  await inspector.getByLabel('中文名称').fill('催促客户')
  await inspector.getByLabel('英文名称').fill('Pushing')
  await inspector.getByLabel('词语', { exact: true }).fill('快点')
  await inspector.getByRole('textbox', { name: '粘贴对话' }).fill('客户：等一下\n坐席：您快点')
  await inspector.getByRole('button', { name: '试运行' }).click()
  await inspector.locator('mark', { hasText: '快点' }).waitFor()
  await expectNoBarriers(inspector)
  await inspector.getByRole('button', { name: /完\s?成/ }).click()
  await inspector.getByRole('button', { name: '保存草稿' }).click()
  await inspector.getByText('草稿：第 1 版').waitFor()
  const { draft } = await call(inspector, 'quality.rules', {})
  expect(draft?.groups[0]?.rules.at(-1)).toMatchObject({ title: { zh: '催促客户' }, check: { words: ['快点'] } })

  const rule = inspector.getByRole('button', { name: /^催促客户/ })
  await rule.press('Enter')
  await inspector.getByRole('dialog').waitFor()
  await inspector.keyboard.press('Escape')
  await inspector.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => rule.evaluate((node) => node === document.activeElement)).toBe(true)
  expect(inspector.faults).toEqual([])
})
