import { randomUUID } from 'node:crypto'
import { type FakeModel, startModel } from '@tandem/fakes/models/index.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { call, expectNoBarriers, PHONE, visit } from './lib/people.ts'
import { openShop, type Shop } from './lib/shop.ts'

let browser: Browser
let shop: Shop
let model: FakeModel

beforeAll(async () => {
  browser = await launchBrowser()
  model = await startModel({ apiKey: 'key', model: 'small' })
  process.env.EGRESS_ALLOW = model.host
  shop = await openShop(browser)
})
afterAll(async () => {
  await shop.close()
  await model.close()
  await browser.close()
})

const open = async (section: string) => {
  await shop.admin.goto(`${shop.url}/settings/${section}`)
  await shop.admin.waitForLoadState('networkidle')
}

describe('the settings', () => {
  it('give the chat its title and colour', async () => {
    const { admin } = shop
    await open('channels')
    await admin.getByRole('link', { name: /官网/ }).click()
    await admin.locator('.ant-color-picker-trigger').click()
    const colour = admin.locator('.ant-color-picker-hex-input input')
    await colour.fill('9a3412')
    await colour.press('Enter')
    await admin.keyboard.press('Escape')
    await admin.getByLabel(/标题.*中文|中文.*标题/).fill('云帆客服')
    await admin.getByRole('button', { name: /保\s?存/ }).click()
    await admin.getByText('已保存').waitFor()
    await expectNoBarriers(admin)
    const customer = await visit(browser, shop.chat)
    await customer.getByRole('heading', { name: '云帆客服' }).waitFor()
    await customer.getByRole('textbox').last().fill('你好')
    await customer.keyboard.press('Enter')
    const bubble = customer.locator('.mine .bubble')
    // The bubble is drawn anew once the message has arrived.
    const colourOf = () => bubble.evaluate((node) => getComputedStyle(node).backgroundColor)
    await expect.poll(colourOf, { timeout: 10_000 }).toBe('rgb(154, 52, 18)')
    await customer.context().close()
  })

  it('take a skill from an agent and give it back', async () => {
    const { admin } = shop
    await open('agents')
    const edit = async () => {
      await admin.getByRole('button', { name: '编辑 王小雨' }).click()
      return admin.getByRole('dialog')
    }
    const row = admin.locator('li', { hasText: '王小雨' })
    const first = await edit()
    await first.getByRole('button', { name: '移除 投诉处理' }).click()
    await expectNoBarriers(admin)
    await first.getByRole('button', { name: /保\s?存/ }).click()
    await row.getByText('投诉处理').waitFor({ state: 'detached' })
    const second = await edit()
    await second.getByRole('combobox', { name: '添加技能' }).click()
    await admin.locator('.ant-select-item-option', { hasText: '投诉处理' }).click()
    await second.getByRole('button', { name: /保\s?存/ }).click()
    await row.getByText('投诉处理').waitFor()
  })

  it('ask before Esc takes what was typed, and give the focus back', async () => {
    const { admin } = shop
    await open('skills')
    const add = admin.getByRole('button', { name: '添加技能' })
    await add.press('Enter')
    const dialog = admin.getByRole('dialog', { name: '添加技能' })
    await admin.keyboard.type('repairs')
    await admin.keyboard.press('Escape')
    const question = admin.getByRole('dialog', { name: '放弃刚才写的内容？' })
    await question.getByRole('button', { name: '继续写' }).and(admin.locator(':focus')).waitFor()
    await admin.keyboard.press('Enter')
    await question.waitFor({ state: 'detached' })
    expect(await dialog.getByLabel('编号').inputValue()).toBe('repairs')
    await admin.keyboard.press('Escape')
    await question.getByRole('button', { name: /放\s?弃/ }).click()
    await dialog.waitFor({ state: 'detached' })
    await add.and(admin.locator(':focus')).waitFor()
    await add.press('Enter')
    await dialog.waitFor()
    await admin.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('connect a language model, test it, and show what it used', async () => {
    const { admin } = shop
    await open('models')
    const form = admin.getByRole('region', { name: '大语言模型' })
    await form.getByRole('combobox', { name: '使用' }).click()
    await admin.locator('.ant-select-item-option', { hasText: 'OpenAI' }).click()
    await form.getByLabel('接口地址').fill(model.url)
    await form.getByLabel('密钥').fill('key')
    await form.getByLabel('模型', { exact: true }).fill('small')
    await form.getByRole('button', { name: /保\s?存/ }).click()
    await form.getByText('0 / 5,000').waitFor()
    model.says('您好，我在。')
    await form.getByRole('button', { name: /测\s?试/ }).click()
    await admin.getByText('您好，我在。').waitFor()
    await form.getByText('1 / 5,000').waitFor()
    await expectNoBarriers(admin)
    model.fails('busy')
    await form.getByRole('button', { name: /测\s?试/ }).click()
    await admin.getByText('服务繁忙（429）').waitFor()
  })

  it('open their lists in place where nothing may move', async () => {
    const { admin } = shop
    await admin.emulateMedia({ reducedMotion: 'reduce' })
    await open('models')
    for (const name of ['大语言模型', '向量模型', '大语言模型']) {
      const list = admin.getByRole('region', { name }).getByRole('combobox', { name: '使用' })
      await list.click()
      await admin.locator('.ant-select-item-option:visible', { hasText: 'OpenAI' }).click()
      await admin.locator('.ant-select-dropdown:visible').waitFor({ state: 'detached' })
    }
    await admin.emulateMedia({ reducedMotion: 'no-preference' })
  })

  it('are led to the field that does not fit, in the form that they saved', async () => {
    const form = shop.admin.getByRole('region', { name: '向量模型' })
    await form.getByRole('combobox', { name: '使用' }).click()
    await shop.admin.locator('.ant-select-item-option:visible', { hasText: 'OpenAI' }).click()
    await form.getByLabel('接口地址').fill('https://example.com/v1/')
    await form.getByRole('button', { name: /保\s?存/ }).click()
    await form.locator('input[id$=settings_url]:focus').waitFor()
  })

  it('make a key that works until it is revoked', async () => {
    const { admin } = shop
    // A second try finds the key of the first.
    const name = `订单系统 ${randomUUID().slice(0, 8)}`
    await open('keys')
    await admin.getByRole('button', { name: '创建密钥' }).click()
    const dialog = admin.getByRole('dialog')
    await dialog.getByLabel(/名称/).fill(name)
    await dialog.getByLabel('查看知识').check()
    await dialog.getByRole('button', { name: '创建密钥' }).click()
    const secret =
      (await admin
        .locator('code')
        .filter({ hasText: /.{20,}/ })
        .first()
        .textContent()) ?? ''
    await expectNoBarriers(admin)
    const status = async () => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` }
      return (await fetch(`${shop.url}/api/v1/knowledge.replies`, { method: 'POST', headers, body: '{}' })).status
    }
    expect(await status()).toBe(200)
    await admin.getByRole('button', { name: /完\s?成/ }).click()
    const row = admin.locator('li', { hasText: name })
    await row.getByRole('button', { name: /吊\s?销/ }).click()
    await admin
      .locator('.ant-modal-confirm')
      .getByRole('button', { name: /吊\s?销/ })
      .click()
    await row.waitFor({ state: 'detached' })
    expect(await status()).toBe(401)
    expect(admin.faults).toEqual([])
  })

  it('have room for their words on a phone', async () => {
    const storageState = await shop.admin.context().storageState()
    const phone = await visit(browser, `${shop.url}/settings/service`, { ...PHONE, storageState })
    const hints = ['最近 30 分钟内放弃排队的比例，至少 5 人才计算。', '坐席断线超过此时间，会话回到队列。']
    for (const hint of hints) expect((await phone.getByText(hint).boundingBox())?.width, hint).toBeGreaterThan(180)
    await phone.goto(`${shop.url}/settings/organisation`)
    expect((await phone.getByText(/^系统、安全和/).boundingBox())?.width).toBeGreaterThan(180)
    expect(phone.faults).toEqual([])
    await phone.context().close()
  })

  it('shut a dialog by Esc while the menu that opened it still fades out, and let the focus find home', async () => {
    const { admin } = shop
    // A second try finds the user of the first.
    const name = `周明 ${randomUUID().slice(0, 8)}`
    await call(admin, 'security.createUser', { login: randomUUID(), name, roles: ['agent'] })
    await open('users')
    await admin.addStyleTag({ content: '.ant-slide-up-leave { animation-duration: 20s !important }' })
    const menu = admin.getByRole('button', { name: `更多: ${name}` })
    await menu.press('Enter')
    await admin.getByRole('menuitem', { name: '修改角色' }).waitFor()
    await admin.locator('.ant-dropdown.ant-slide-up').waitFor({ state: 'detached' })
    await admin.getByRole('menuitem', { name: '修改角色' }).press('Enter')
    await admin.getByRole('dialog').waitFor()
    await admin.keyboard.press('Escape')
    await admin.getByRole('dialog').waitFor({ state: 'detached' })
    const hasFocus = () => menu.evaluate((node) => node === document.activeElement)
    await expect.poll(hasFocus, { timeout: 10_000 }).toBe(true)
  })
})
