import { makeShop, type RunningShop, startShop } from '@tandem/fakes/shop/index.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { call, ENGLISH, expectNoBarriers, PASSWORD, PHONE, visit } from './lib/people.ts'
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

describe('a colleague', () => {
  /** Adds somebody on the page; answers the link that is shown once. */
  const invite = async (name: string, login: string) => {
    const { admin } = shop
    await open('/settings/users')
    await admin.getByRole('button', { name: '添加用户' }).click()
    const dialog = admin.getByRole('dialog', { name: '添加用户' })
    await dialog.getByLabel('姓名').fill(name)
    await dialog.getByLabel('登录名').fill(login)
    await dialog.getByRole('button', { name: '添加用户' }).click()
    const shown = admin.getByRole('dialog', { name: `${name}的邀请链接` })
    const link = (await shown.locator('code').textContent()) ?? ''
    await expectNoBarriers(admin)
    await shown.getByRole('button', { name: /完\s?成/ }).click()
    return link
  }
  const waiting = () => shop.admin.getByRole('region', { name: '已邀请，等待加入' })

  it('comes in by a link with a password of their own, once', async () => {
    const link = await invite('李红', 'li.hong')
    await waiting().getByText('李红').waitFor()
    const guest = await visit(browser, link, PHONE)
    await guest.getByRole('heading', { name: '加入云帆商城' }).waitFor()
    await expectNoBarriers(guest)
    await guest.getByLabel('设置密码').fill(PASSWORD)
    await guest.getByLabel('再输入一次').fill('something else')
    await guest.getByRole('button', { name: '开通并登录' }).click()
    await guest.getByText('两次输入不一致').waitFor()
    await guest.getByLabel('再输入一次').fill(PASSWORD)
    await guest.getByRole('button', { name: '开通并登录' }).click()
    await guest.waitForURL(/\/workspace/)
    expect((await call(guest, 'security.me', {})).user).toMatchObject({ login: 'li.hong', roles: ['agent'] })
    expect(guest.faults).toEqual([])
    await guest.context().close()
    const late = await visit(browser, link)
    await late.getByRole('heading', { name: '这个邀请已经用过了' }).waitFor()
    await late.getByRole('link', { name: '去登录' }).click()
    await late.waitForURL(/\/sign-in/)
    await late.context().close()
    await open('/settings/users')
    await shop.admin.locator('li', { hasText: 'li.hong' }).getByText('最近登录').waitFor()
    expect(await waiting().count()).toBe(0)
  })

  it('is told when the link was replaced or taken back', async () => {
    const first = await invite('赵敏', 'zhao.min')
    const { admin } = shop
    const act = async (name: string) => {
      await waiting().getByRole('button', { name: /赵敏/ }).click()
      await admin.getByRole('menuitem', { name }).click()
    }
    await act('换新链接')
    const shown = admin.getByRole('dialog', { name: '赵敏的邀请链接' })
    const second = (await shown.locator('code').textContent()) ?? ''
    expect(second).not.toBe(first)
    // A press on what still comes in can miss it.
    await admin.locator('.ant-zoom-appear, .ant-zoom-enter').waitFor({ state: 'detached' })
    await shown.getByRole('button', { name: /完\s?成/ }).click()
    const guest = await visit(browser, first, ENGLISH)
    await guest.getByRole('heading', { name: 'This link is not valid' }).waitFor()
    await act('撤回邀请')
    await admin.locator('.ant-modal-confirm').getByRole('button', { name: '撤回邀请' }).click()
    await waiting().waitFor({ state: 'detached' })
    await guest.goto(second)
    await guest.reload()
    await guest.getByRole('heading', { name: 'This invitation was taken back' }).waitFor()
    await expectNoBarriers(guest)
    await guest.context().close()
  })

  it('can still be given a one-time password', async () => {
    const { admin } = shop
    await admin.getByRole('button', { name: '添加用户' }).click()
    const dialog = admin.getByRole('dialog', { name: '添加用户' })
    await dialog.getByLabel('姓名').fill('孙静')
    await dialog.getByLabel('登录名').fill('sun.jing')
    await dialog.getByLabel(/一次性密码/).check()
    await dialog.getByRole('button', { name: '添加用户' }).click()
    const shown = admin.getByRole('dialog', { name: '一次性密码' })
    expect((await shown.locator('code').textContent())?.length).toBe(16)
    await shown.getByRole('button', { name: /完\s?成/ }).click()
    await admin.locator('li', { hasText: 'sun.jing' }).waitFor()
  })
})

describe('a client company', () => {
  const row = (name: string) => shop.admin.locator('li', { hasText: name })

  it('is added with its administrator, who comes in and runs it', async () => {
    const { admin } = shop
    await open('/settings/clients')
    await admin.getByText('还没有客户企业').waitFor()
    await admin.getByRole('button', { name: '添加客户企业' }).click()
    const dialog = admin.getByRole('dialog', { name: '添加客户企业' })
    await dialog.getByLabel('企业名称').fill('清风银行')
    await dialog.getByLabel('管理员姓名').fill('周先生')
    await dialog.getByLabel('管理员登录名').fill('zhou')
    await expectNoBarriers(admin)
    await dialog.getByRole('button', { name: '添加客户企业' }).click()
    const shown = admin.getByRole('dialog', { name: '周先生的邀请链接' })
    const link = (await shown.locator('code').textContent()) ?? ''
    await shown.getByRole('button', { name: /完\s?成/ }).click()
    await row('清风银行').getByText('等待管理员加入').waitFor()
    const theirs = await visit(browser, link)
    await theirs.getByLabel('设置密码').fill(PASSWORD)
    await theirs.getByLabel('再输入一次').fill(PASSWORD)
    await theirs.getByRole('button', { name: '开通并登录' }).click()
    await theirs.waitForURL(/\/workspace/)
    expect((await call(theirs, 'tenants.get', {})).name).toBe('清风银行')
    await theirs.goto(`${shop.url}/settings/clients`)
    await theirs.waitForURL(/\/settings\/account/)
    await theirs.context().close()
    await open('/settings/clients')
    await row('清风银行').getByText('使用中').waitFor()
    await expectNoBarriers(admin)
  })

  it('is found by its name, and gone over to', async () => {
    const { admin } = shop
    await call(admin, 'tenants.create', { name: '远山教育', pack: null, language: 'zh' })
    await open('/settings/clients')
    await row('远山教育').waitFor()
    await admin.getByLabel('按名称查找').fill('清风')
    await row('远山教育').waitFor({ state: 'detached' })
    await row('清风银行').getByRole('button', { name: /更多/ }).click()
    await admin.getByRole('menuitem', { name: '进入' }).click()
    await admin.waitForURL(/\/workspace/)
    await admin.getByRole('banner').getByText('清风银行').waitFor()
    expect(admin.faults).toEqual([])
  })
})
