import type { Settings } from '@tandem/contract'
import { type FakeNotify, startNotify } from '@tandem/fakes/notify/index.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { call, colleague, expectNoBarriers, PHONE, type Visitor, visit } from './lib/people.ts'
import { openShop, type Shop } from './lib/shop.ts'

let browser: Browser
let shop: Shop
let lin: Visitor
let notify: FakeNotify

beforeAll(async () => {
  browser = await launchBrowser()
  notify = await startNotify()
  process.env.EGRESS_ALLOW = notify.host
  shop = await openShop(browser)
  lin = await colleague(shop.admin, { login: 'lin', name: '林小舟', roles: ['agent'] })
})
afterAll(async () => {
  await shop.close()
  await notify.close()
  await browser.close()
})

const dayOf = (back: number) => new Date(Date.now() + 8 * 3_600_000 - back * 86_400_000).toISOString().slice(0, 10)

it('past arrivals are brought along, and a week is planned, published and seen', async () => {
  const { admin } = shop
  await admin.goto(`${shop.url}/staffing`)
  await admin.getByText('还没有来量记录').waitFor()
  await expectNoBarriers(admin)
  const lines = Array.from({ length: 28 }, (_, i) =>
    Array.from(
      { length: 24 },
      (_, k) => `${dayOf(i + 1)},${String(9 + (k >> 1)).padStart(2, '0')}:${k % 2 ? '30' : '00'},2`,
    ),
  )
  const csv = ['日期,时间,数量', ...lines.flat()].join('\n')
  await admin
    .locator('input[type=file]')
    .setInputFiles({ name: 'arrivals.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await admin.getByRole('img', { name: '来量预测' }).waitFor()
  await admin
    .getByText(/缺 [\d.]+ 人时/)
    .first()
    .waitFor()
  await expectNoBarriers(admin)
  await admin.getByRole('link', { name: '班表' }).click()
  await admin.getByRole('button', { name: '添加早、中、晚班' }).click()
  await admin.getByRole('button', { name: '下一周' }).click()
  await admin.getByRole('button', { name: '自动排班' }).click()
  const publish = admin.getByRole('button', { name: /发布 \d+ 个草稿/ })
  await publish.waitFor({ timeout: 90_000 })
  await expectNoBarriers(admin)
  await publish.click()
  await admin.getByText(/坐席已收到/).waitFor()
  await lin.goto(`${shop.url}/my-shifts`)
  await lin.getByRole('button', { name: '换班' }).first().waitFor()
  expect((await call(lin, 'staffing.mine', {})).shifts.length).toBeGreaterThan(0)
  await expectNoBarriers(lin)
})

it('an agent asks for leave, and a supervisor approves it', async () => {
  const { admin } = shop
  await lin.getByRole('button', { name: '申请请假' }).click()
  const dialog = lin.getByRole('dialog')
  await dialog.getByLabel('从').fill(dayOf(-20))
  await dialog.getByLabel('到').fill(dayOf(-21))
  await dialog.getByRole('button', { name: '申请请假' }).click()
  await lin.getByText('等待批准').waitFor()
  await admin.getByRole('link', { name: '申请' }).click()
  await admin.getByText('林小舟 · 年假').waitFor()
  await expectNoBarriers(admin)
  await admin.getByRole('button', { name: /批\s?准/ }).click()
  await lin.getByText('已批准').waitFor()
})

it('an agent who is called in answers on the phone, and is in the queue', async () => {
  const { admin } = shop
  // Not Lin, who may need the rest before a shift of the planned week: on a Sunday night it begins in the morning.
  const wu = await colleague(admin, { login: 'wuyue', name: '吴越', roles: ['agent'] })
  const { id } = (await call(wu, 'security.me', {})).user
  const agreed = { hoursWeek: 60, daysWeek: 7, weekdays: [1, 2, 3, 4, 5, 6, 7], kinds: null }
  await call(admin, 'staffing.savePerson', { agent: id, ...agreed, standby: true, callFrom: '00:00', callTo: '00:00' })
  const state = await wu.context().storageState()
  const phone = await visit(browser, `${shop.url}/my-shifts`, { ...PHONE, storageState: state })
  await phone.getByText('您在待命名单中').waitFor()
  await admin.getByRole('link', { name: '待命支援' }).click()
  await admin.getByRole('button', { name: '呼叫', exact: true }).click()
  await phone.getByText('现在能来支援吗？').waitFor()
  await expectNoBarriers(phone)
  await phone.getByRole('button', { name: '我来支援' }).click()
  await admin.getByText('已在岗').first().waitFor()
  await expectNoBarriers(admin)
  const { presence } = await call(wu, 'workforce.me', {})
  expect(presence).toBe('online')
  expect([...admin.faults, ...lin.faults, ...wu.faults, ...phone.faults]).toEqual([])
})

it('an agent who is called in by text says yes with one tap, without a sign-in', async () => {
  const { admin } = shop
  const he = await colleague(admin, { login: 'heqing', name: '何清', roles: ['agent'] })
  const agent = (await call(he, 'security.me', {})).user.id
  const settings = notify.settings.gateway as Settings
  await call(admin, 'staffing.saveNotifier', { kind: 'sms-gateway', name: '短信', enabled: true, settings })
  await call(admin, 'staffing.savePerson', {
    agent,
    hoursWeek: 60,
    daysWeek: 7,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    kinds: null,
    standby: true,
    callFrom: '00:00',
    callTo: '00:00',
    phone: '13800138000',
  })
  await call(admin, 'staffing.callIn', { agent, queue: '' })
  const path = await vi.waitFor(
    () => /\/on-call\/\S+/.exec(notify.received()[0]?.text ?? '')?.[0] ?? expect.fail(),
    20_000,
  )
  const phone = await visit(browser, `${shop.url}${path}`, PHONE)
  await phone.getByText('现在能来支援吗？').waitFor()
  await expectNoBarriers(phone)
  await phone.getByRole('button', { name: '我来支援' }).tap()
  await phone.getByText('谢谢，已登记！').waitFor()
  await expectNoBarriers(phone)
  const { calls } = await call(admin, 'staffing.onCall', {})
  expect(calls.find((one) => one.agent.id === agent)?.state).toBe('accepted')
  expect(phone.faults).toEqual([])
})

it('a link that is over says so without a sign-in', async () => {
  const stranger = await visit(browser, `${shop.url}/on-call/a.b`, PHONE)
  await stranger.getByText('已不再需要').waitFor()
  await expectNoBarriers(stranger)
})
