import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { colleague, expectNoBarriers, type Visitor } from './lib/people.ts'
import { openShop, type Shop } from './lib/shop.ts'

let browser: Browser
let shop: Shop
let auditor: Visitor

beforeAll(async () => {
  browser = await launchBrowser()
  shop = await openShop(browser)
  auditor = await colleague(shop.admin, { login: 'shen', name: '沈审计', roles: ['audit_administrator'] })
  await auditor.goto(`${shop.url}/audit`)
})
afterAll(async () => {
  await shop.close()
  await browser.close()
})

it('finds who made a user, and shows the entry', async () => {
  const action = auditor.getByRole('combobox').first()
  await action.fill('security.createUser')
  await action.press('Enter')
  await auditor.keyboard.press('Escape')
  const rows = auditor.locator('main button').filter({ has: auditor.locator('code') })
  await rows.filter({ hasText: 'security.createUser' }).first().waitFor()
  await auditor.waitForLoadState('networkidle')
  expect(new Set(await rows.locator('code').allTextContents())).toEqual(new Set(['security.createUser']))
  await expectNoBarriers(auditor)
  await rows.first().click()
  const entry = auditor.getByRole('dialog')
  await entry.getByText('王小雨').first().waitFor()
  await expectNoBarriers(auditor)
  await entry.getByRole('button', { name: /Close|关闭/ }).click()
})

it('verifies the chain of the whole trail', async () => {
  await auditor.getByRole('button', { name: '校验完整性' }).click()
  await auditor.getByText(/^完好/).waitFor()
  await expectNoBarriers(auditor)
  expect(auditor.faults).toEqual([])
})
