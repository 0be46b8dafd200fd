import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { ask, call, colleague, expectNoBarriers, type Visitor, visit } from './lib/people.ts'
import { openShop, type Shop } from './lib/shop.ts'

let browser: Browser
let shop: Shop
let lin: Visitor
const text = (zh: string) => ({ zh, en: zh })

/** A short course whose certificate the skill of whoever asks for a person needs; a colleague holds it and is away. */
beforeAll(async () => {
  browser = await launchBrowser()
  shop = await openShop(browser)
  const { admin } = shop
  lin = await colleague(admin, { login: 'lin', name: '林小舟', roles: ['agent'] })
  const { id: course } = await call(admin, 'training.saveCourse', {
    key: 'desk',
    state: 'published',
    content: {
      title: text('前台接待'),
      summary: text('上岗前必修'),
      rolePlay: null,
      certificate: { days: 90 },
      lessons: [{ id: 'one', title: text('第一课'), body: text('先问候，再办事。') }],
      quiz: {
        draw: 1,
        passScore: 100,
        attempts: 3,
        pool: [
          {
            id: 'q',
            kind: 'single',
            prompt: text('先做什么？'),
            explanation: text('先问候。'),
            right: 'greet',
            options: [
              { id: 'greet', text: text('问候客户') },
              { id: 'act', text: text('直接办事') },
            ],
          },
        ],
      },
    },
  })
  const { rows } = await vi.waitFor(async () => {
    const agents = await call(admin, 'workforce.agents', {})
    return agents.rows.length === 2 ? agents : Promise.reject(new Error('not all are agents yet'))
  }, 20_000)
  const senior = rows.find(({ name }) => name !== '林小舟')?.id ?? ''
  for (const key of ['presale', 'aftersales', 'complaint']) {
    await call(admin, 'workforce.saveSkill', { key, title: text(key), certificate: 'desk' })
  }
  await call(admin, 'training.award', { course, agent: senior, reason: '带教老师' })
})
afterAll(async () => {
  await shop.close()
  await browser.close()
})

it('an agent fails, passes, gets the certificate, and only then a conversation that needs the skill', async () => {
  await call(lin, 'workforce.setPresence', { presence: 'online' })
  const customer = await visit(browser, shop.chat)
  await ask(customer, '我要找人工客服')
  await vi.waitFor(async () => expect((await call(shop.admin, 'routing.queue', {})).rows).toHaveLength(1), 20_000)
  expect((await call(lin, 'routing.offers', {})).rows).toEqual([])

  await lin.goto(`${shop.url}/training`)
  await lin.getByRole('button', { name: /前台接待/ }).click()
  await lin.getByRole('button', { name: '第一课' }).click()
  await lin.getByRole('button', { name: '我读完了' }).click()
  await lin.getByText('已读').waitFor()
  await lin.getByRole('button', { name: '开始测验' }).click()
  await lin.getByLabel('直接办事').check()
  await expectNoBarriers(lin)
  await lin.getByRole('button', { name: /交\s?卷/ }).click()
  await lin.getByText(/未通过 · 0 分/).waitFor()
  expect((await call(lin, 'routing.offers', {})).rows).toEqual([])
  await lin.getByRole('button', { name: '再来一次' }).click()
  await lin.getByLabel('问候客户').check()
  await lin.getByRole('button', { name: /交\s?卷/ }).click()
  await lin.getByText(/已通过 · 100 分/).waitFor()
  await lin.getByRole('button', { name: /接起/ }).waitFor()

  await lin.getByRole('link', { name: '返回' }).click()
  await lin.getByText(/证书有效至/).waitFor()
  await expectNoBarriers(lin)
  expect(lin.faults).toEqual([])
})

it('a trainer takes the certificate back with a reason, and the bell tells the agent', async () => {
  const { admin } = shop
  await admin.goto(`${shop.url}/training/team`)
  await admin.getByRole('button', { name: '收回证书 林小舟' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('原因').fill('质检发现严重违规')
  await expectNoBarriers(admin)
  await dialog.getByRole('button', { name: '收回证书' }).click()
  await admin.getByText('证书已收回').waitFor()
  await lin.getByRole('button', { name: /条未读通知/ }).click()
  await lin.getByRole('button', { name: /证书已被收回，相关技能已停用：前台接待/ }).waitFor()
  expect([...admin.faults, ...lin.faults]).toEqual([])
})

it('a trainer adds a lesson to the course, which becomes its next version', async () => {
  const { admin } = shop
  await admin.goto(`${shop.url}/training/courses`)
  await admin.getByRole('link', { name: /前台接待/ }).click()
  await admin.getByRole('button', { name: '添加课时' }).click()
  for (const [label, words] of [
    ['标题 · 中文', '第二课'],
    ['标题 · 英文', 'Second'],
    ['内容（Markdown） · 中文', '记下编号。'],
    ['内容（Markdown） · 英文', 'Note the number.'],
  ] as const) {
    await admin.getByLabel(label).fill(words)
  }
  await expectNoBarriers(admin)
  await admin.getByRole('button', { name: /保\s?存/ }).click()
  await admin.getByText('第 2 版').waitFor()
  expect(admin.faults).toEqual([])
})
