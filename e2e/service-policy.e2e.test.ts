import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { call, expectNoBarriers } from './lib/people.ts'
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

it('the service rules are changed in a form, which keeps what it does not show', async () => {
  const { admin } = shop
  const before = await call(admin, 'workforce.policy', {})
  await admin.goto(`${shop.url}/settings/service`)
  await admin.getByText('坐席领取').click()
  await admin.getByLabel('熟客记忆').fill('48')
  await admin.getByLabel('放宽技能要求').fill('')
  await admin.getByLabel('不再要求技能').fill('300')
  await admin.getByLabel('自动关闭').fill('60')
  await admin.getByText('关闭时间必须晚于提醒时间').waitFor()
  const save = admin.getByRole('button', { name: /^保\s?存$/ })
  expect(await save.isDisabled()).toBe(true)
  await expectNoBarriers(admin)
  await admin.getByLabel('自动关闭').fill('3600')
  await save.click()
  await admin.getByText('已保存').waitFor()
  expect(await call(admin, 'workforce.policy', {})).toEqual({
    ...before,
    mode: 'pull',
    stickyHours: 48,
    relaxSeconds: null,
    anybodySeconds: 300,
    closeSeconds: 3600,
  })
  await admin.reload()
  await admin.getByLabel('熟客记忆').waitFor()
  expect(await admin.getByLabel('放宽技能要求').inputValue()).toBe('')
  expect(admin.faults).toEqual([])
})

it('the limits of alarms are set beside it, and refused where they contradict each other', async () => {
  const { admin } = shop
  const before = await call(admin, 'supervision.alarmPolicy', {})
  const save = admin.getByRole('button', { name: '保存: 现场告警' })
  await admin.getByLabel('客户情绪: 低于时解除').fill('9')
  await admin.getByText('解除线不能高于告警线').waitFor()
  expect(await save.isDisabled()).toBe(true)
  await admin.getByLabel('客户情绪: 低于时解除').fill('1')
  await admin.getByLabel('放弃率: 达到时告警').fill('20')
  await admin.getByRole('switch', { name: '时限风险' }).click()
  await expectNoBarriers(admin)
  await save.click()
  await admin.getByText('已保存').first().waitFor()
  expect(await call(admin, 'supervision.alarmPolicy', {})).toEqual({
    ...before,
    sla_risk: null,
    sentiment: { raise: 3, clear: 1 },
    abandonment: { raise: 0.2, clear: 0.08 },
  })
  expect(admin.faults).toEqual([])
})
