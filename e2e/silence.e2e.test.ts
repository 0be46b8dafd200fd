import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '../server/src/ports/db/testing.ts'
import { databaseUrl } from '../server/test/product.ts'
import { launchBrowser } from '../widget/test/browser.ts'
import { ask, call, expectNoBarriers, visit } from './lib/people.ts'
import { openEmptyShop, type Shop } from './lib/shop.ts'

let database: TestDatabase
let browser: Browser
let shop: Shop

beforeAll(async () => {
  browser = await launchBrowser()
  database = await testDatabase()
  shop = await openEmptyShop(browser, { DATABASE_URL: databaseUrl(database) })
})
afterAll(async () => {
  await shop.close()
  await database.drop()
  await browser.close()
})

const PATIENCE = { timeout: 90_000, interval: 250 }
const MINUTES = 10
const words = (zh: string) => ({ zh, en: zh })

/** Asks for a day, and goes on without one when nobody answers. */
async function teachFlow() {
  const { admin } = shop
  const { id } = await call(admin, 'knowledge.saveFlow', {
    key: 'visit',
    content: {
      title: words('预约上门'),
      cancelled: words('好的，不约了。'),
      start: 'ask',
      slots: [
        {
          name: 'day',
          type: 'date',
          label: words('日子'),
          prompt: words('您希望哪天上门？'),
          invalid: words('没看懂是哪天。'),
          retries: 2,
        },
      ],
      steps: [
        { id: 'ask', do: 'ask', slot: 'day', next: 'done', timeout: { minutes: MINUTES, next: 'late' } },
        { id: 'late', do: 'handover', text: words('没等到您的回复，我请同事联系您。'), reason: 'silence' },
        { id: 'done', do: 'say', text: words('记下了：{{day}}'), next: 'end' },
        { id: 'end', do: 'end' },
      ],
    },
  })
  await release({ kind: 'flow', id })
}

async function teachIntent(
  key: string,
  outcome: { kind: 'flow'; flow: string } | { kind: 'handover'; reason: string },
  zh: string[],
) {
  const title = { zh: zh[0] ?? '', en: key }
  const content = { title, triage: 'consult' as const, priority: 3, outcome, examples: { zh, en: [] }, followUps: [] }
  const { id } = await call(shop.admin, 'knowledge.saveIntent', { key, content })
  await release({ kind: 'intent', id })
}

async function release(item: { kind: 'flow' | 'intent'; id: string }) {
  await call(shop.admin, 'knowledge.submit', item)
  await call(shop.admin, 'knowledge.publish', item)
}

/** The deadlines of customers who are waited for, and when a flow goes on without them. */
const waits = async () =>
  (await database.pools.owner.query<{ due_at: Date }>("select due_at from deadlines where kind = 'flow.wait'")).rows

it('a customer who goes silent in a flow is told so at its time, and a person goes on', {
  timeout: 300_000,
}, async () => {
  const { admin } = shop
  await teachFlow()
  await teachIntent('visit.book', { kind: 'flow', flow: 'visit' }, [
    '预约上门',
    '我要约上门',
    '能上门吗',
    '上门服务怎么约',
    '约个师傅上门',
  ])
  await teachIntent('order.cancel', { kind: 'handover', reason: 'complaint' }, [
    '怎么取消订单',
    '我要取消订单',
    '订单不要了',
    '帮我取消',
    '下错单了',
  ])
  await vi.waitFor(async () => {
    const { rows } = await call(admin, 'learning.versions', {})
    expect(rows.find(({ stage }) => stage === 'live')?.intents).toBe(2)
  }, PATIENCE)

  const customer = await visit(browser, shop.chat)
  const before = Date.now()
  await ask(customer, '我要约上门')
  await customer.getByText('您希望哪天上门？').waitFor()
  const [wait] = await vi.waitFor(async () => {
    const rows = await waits()
    expect(rows).toHaveLength(1)
    return rows
  }, PATIENCE)
  const due = wait?.due_at.getTime() ?? 0
  expect(due).toBeGreaterThanOrEqual(before + MINUTES * 60_000)
  expect(due).toBeLessThanOrEqual(Date.now() + MINUTES * 60_000)
  expect(await customer.getByText('没等到您的回复').count()).toBe(0)

  // The product's clock is the machine's, which a test cannot move: the instant comes to the product instead.
  await database.pools.owner.query("update deadlines set due_at = now() where kind = 'flow.wait'")
  await customer.getByText('没等到您的回复，我请同事联系您。').waitFor()
  await expectNoBarriers(customer)
  await vi.waitFor(async () => {
    const { rows } = await call(admin, 'routing.queue', {})
    expect(rows).toHaveLength(1)
  }, PATIENCE)
  expect(await waits()).toEqual([])
  expect(await customer.getByText('没等到您的回复').count()).toBe(1)
  expect([...admin.faults, ...customer.faults]).toEqual([])
})
