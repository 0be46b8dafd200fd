import { makeShop, type RunningShop, startShop } from '@tandem/fakes/shop/index.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { call, expectNoBarriers } from './lib/people.ts'
import { openShop, type Shop } from './lib/shop.ts'

const secret = 'a secret of the shop'
let browser: Browser
let platform: RunningShop
let shop: Shop

beforeAll(async () => {
  browser = await launchBrowser()
  platform = await startShop({ shop: makeShop({ seed: 7, now: Date.now() }), appKey: 'tandem', secret })
  process.env.EGRESS_ALLOW = new URL(platform.url).host
  shop = await openShop(browser)
})
afterAll(async () => {
  await shop.close()
  await platform.close()
  await browser.close()
})

const open = async (path: string) => {
  await shop.admin.goto(`${shop.url}${path}`)
  await shop.admin.waitForLoadState('networkidle')
}

describe('a shop platform', () => {
  it('is connected, tested, and found out when it fails; its secret is not shown again', async () => {
    const { admin } = shop
    await open('/settings/shops')
    const form = admin.getByRole('region', { name: '店铺' })
    await form.getByText('练习店铺').first().waitFor()
    await form.getByRole('combobox', { name: '平台' }).click()
    await admin.locator('.ant-select-item-option', { hasText: '自有商城' }).click()
    await form.getByLabel('接口地址').fill(platform.url)
    await form.getByLabel('应用标识').fill('tandem')
    await form.getByLabel('签名密钥').fill(secret)
    await form.getByRole('button', { name: /保\s?存/ }).click()
    await expect.poll(() => form.getByLabel('签名密钥').inputValue()).toBe('')
    expect(JSON.stringify(await call(admin, 'commerce.shop', {}))).not.toContain(secret)
    await form.getByRole('button', { name: /测\s?试/ }).click()
    await admin.getByText(/连接正常，用时/).waitFor()
    await form.getByText('正常', { exact: true }).waitFor()
    platform.faults.always = 'error'
    await form.getByRole('button', { name: /测\s?试/ }).click()
    await admin.getByText('测试没有成功').waitFor()
    await form.getByText('有问题').waitFor()
    await expectNoBarriers(admin)
  })

  it('is left after a question', async () => {
    const { admin } = shop
    const form = admin.getByRole('region', { name: '店铺' })
    await form.getByRole('button', { name: /断\s?开/ }).click()
    const question = admin.locator('.ant-modal-confirm')
    await question.getByRole('button', { name: /断\s?开/ }).click()
    await admin.getByText('已断开').waitFor()
    await form.getByText('不连接').waitFor()
    expect((await call(admin, 'commerce.shop', {})).connected).toBe(null)
  })
})
