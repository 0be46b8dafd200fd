import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { ask, call, expectNoBarriers, PASSWORD, visit } from './lib/people.ts'
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

/** The smallest PNG. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const QUESTION = '可以代写贺卡吗'
const ANSWER = '可以，下单时在备注里写下祝福语，我们手写贺卡随货寄出。'

describe('an article written in the browser', () => {
  it('is published', async () => {
    const { admin } = shop
    await admin.goto(`${shop.url}/knowledge/articles/_new`)
    await admin.getByRole('textbox', { name: /^编号/ }).fill('gift.card_writing')
    await admin.getByRole('textbox', { name: '标题 · 中文' }).fill(QUESTION)
    await admin.getByRole('textbox', { name: '正文 · 中文' }).fill(ANSWER)
    await expectNoBarriers(admin)
    await admin.getByRole('button', { name: '存为草稿' }).click()
    await admin.getByRole('button', { name: '直接发布' }).click()
    await admin.getByText('第 1 版', { exact: true }).waitFor()
    await expectNoBarriers(admin)
  })

  it('is not retired by Esc, which gives the focus back to where the question came from', async () => {
    const { admin } = shop
    const more = admin.getByRole('button', { name: '更多', exact: true })
    const retire = admin.getByRole('menuitem', { name: '下线' })
    await more.press('Enter')
    await retire.focus()
    // On a slow machine the dialog has the focus before the second half of the key comes, which presses buttons.
    const keys = await admin.context().newCDPSession(admin)
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 }
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
    const dialog = admin.getByRole('dialog')
    await expect.poll(() => dialog.evaluate((node) => node.contains(document.activeElement))).toBe(true)
    const presses = await dialog.evaluateHandle((node) => {
      const names: unknown[] = []
      node.addEventListener('click', ({ target }) => names.push(target instanceof Element && target.textContent))
      return names
    })
    await keys.send('Input.dispatchKeyEvent', { type: 'char', text: '\r', ...enter })
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
    expect(await presses.jsonValue(), 'the dialog is not answered by the key that opened it').toEqual([])
    // Until the menu has gone, Esc is for it.
    await retire.waitFor({ state: 'hidden' })
    await admin.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => more.evaluate((node) => node === document.activeElement)).toBe(true)
    await admin.getByText('第 1 版', { exact: true }).waitFor()
  })

  it('says in its header that it has expired', async () => {
    const { admin } = shop
    const { rows } = await call(admin, 'knowledge.articles', { query: 'payment.methods' })
    const article = rows.find(({ key }) => key === 'payment.methods') ?? expect.fail('the pack has no such article')
    const { id, key, title, body, tags } = article
    await call(admin, 'knowledge.saveArticle', { id, key, title, body, tags, validUntil: '2026-01-01T00:00:00.000Z' })
    await call(admin, 'knowledge.submit', { kind: 'article', id })
    await call(admin, 'knowledge.publish', { kind: 'article', id })
    await admin.goto(`${shop.url}/knowledge/articles/${key}`)
    const state = admin.locator('header').filter({ hasText: key })
    await state.getByText('已过期', { exact: true }).waitFor()
    expect(await state.getByText('已发布').count()).toBe(0)
  })

  it('is what the AI answers from, with the article as its source', async () => {
    const customer = await visit(browser, shop.chat)
    await ask(customer, QUESTION)
    await customer.getByText(ANSWER).waitFor()
    expect(await customer.locator('.sources').last().textContent()).toContain(QUESTION)
    await customer.context().close()
  })
})

describe('an article whose intent is a draft', () => {
  it('says so once it is published, and publishes the intent by a key, the focus staying where it was', async () => {
    const { admin } = shop
    const key = 'gift.engraving'
    const title = { zh: '可以刻字吗', en: '' }
    const body = { zh: '可以，刻字免费。', en: '' }
    await call(admin, 'knowledge.saveArticle', { key, title, body, tags: [], validUntil: null })
    const outcome = { kind: 'article' as const, article: key }
    const examples = { zh: ['戒指能刻名字吗', '手表背面可以刻字吗', '刻字要几天'], en: [] }
    const name = { zh: '刻字服务', en: 'Engraving' }
    const content = { title: name, triage: 'consult' as const, priority: 3, outcome, examples, followUps: [] }
    await call(admin, 'knowledge.saveIntent', { key, content })
    const inBlock = (name: string) =>
      expect
        .poll(() => admin.evaluate(() => document.activeElement?.getAttribute('aria-label')), { timeout: 10_000 })
        .toBe(name)

    await admin.goto(`${shop.url}/knowledge/articles/${key}`)
    await admin.getByText('它也要发布').waitFor()
    await admin.getByRole('button', { name: '直接发布' }).press('Enter')
    await admin.getByText('文章已发布，但意图「刻字服务」还没有').waitFor()
    await inBlock('审核与发布')
    await expectNoBarriers(admin)
    await admin.getByRole('button', { name: '发布这个意图' }).press('Enter')
    await admin.getByText('客户问「刻字服务」时，AI 用这篇文章回答').waitFor()
    await inBlock('客户怎么问')
    expect((await call(admin, 'knowledge.intent', { key })).state).toBe('published')
    expect(admin.faults).toEqual([])
  })
})

describe('a card with a picture', () => {
  it('is made in the editor, seen there as customers see it, and told as a card', async () => {
    const { admin } = shop
    await admin.goto(`${shop.url}/knowledge/articles/logistics.fee`)
    await admin.getByText('卡片和语音').click()
    await admin.getByRole('textbox', { name: '卡片短文 · 中文' }).fill('满 99 元包邮，偏远地区另计。')
    await admin.locator('input[type=file]').setInputFiles({ name: '图.png', mimeType: 'image/png', buffer: PIXEL })
    const alt = admin.getByRole('textbox', { name: '图片说明 · 中文' })
    await alt.fill('一辆送货的小车')
    await admin.getByText('请用中英文写明卡片图片的内容').first().waitFor()
    await admin.getByRole('textbox', { name: '图片说明 · English' }).fill('A delivery van')
    const preview = admin.getByRole('figure', { name: /客户看到的卡片 · 中文/ })
    await preview.getByRole('img', { name: '一辆送货的小车' }).waitFor()
    await expectNoBarriers(admin)
    await admin.getByRole('button', { name: '存为草稿' }).click()
    await admin.getByRole('button', { name: '直接发布' }).click()
    await admin.getByText('第 2 版', { exact: true }).waitFor()

    const customer = await visit(browser, shop.chat)
    await ask(customer, '运费怎么算')
    const picture = customer.getByRole('img', { name: '一辆送货的小车' })
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await expectNoBarriers(customer)
    expect([...admin.faults, ...customer.faults]).toEqual([])
    await customer.context().close()
  })
})

describe('the test bench', () => {
  it('shows the answer with intent, score, source and why', async () => {
    const { admin } = shop
    await admin.goto(`${shop.url}/knowledge/bench`)
    await admin.getByLabel('输入一个问题').fill('可以给我开个发票吗')
    await admin.getByRole('button', { name: /提\s?问/ }).click()
    const intent = admin.getByRole('link', { name: '打开意图' })
    await intent.waitFor()
    await admin.getByText('判断依据').waitFor()
    await expectNoBarriers(admin)
    await intent.click()
    await admin.waitForURL(/knowledge\/intents\/order\.invoice_request/)
    await admin.getByText('怎么开发票', { exact: true }).first().waitFor()
    expect(admin.faults).toEqual([])
  })
})

describe('a session that ends while an article is written', () => {
  it('locks the page, which goes on with every word once the same person has signed in', async () => {
    const { admin } = shop
    const body = admin.getByRole('textbox', { name: '正文 · 中文' })
    const words = `${ANSWER}另附信封。`
    await admin.goto(`${shop.url}/knowledge/articles/gift.card_writing`)
    await body.fill(words)
    await admin.context().clearCookies()
    await admin.getByRole('button', { name: '存为草稿' }).click()
    const lock = admin.getByRole('dialog', { name: '登录已失效' })
    await lock.waitFor()
    await expectNoBarriers(admin)
    await admin.keyboard.press('Escape')
    await lock.getByLabel('密码').fill('wrong')
    await admin.keyboard.press('Enter')
    await lock.getByText('不正确').waitFor()
    await lock.getByLabel('密码').fill(PASSWORD)
    await admin.keyboard.press('Enter')
    await lock.waitFor({ state: 'detached' })
    expect(await body.inputValue()).toBe(words)
    await admin.getByRole('button', { name: '存为草稿' }).click()
    await admin.getByText('已存为草稿').waitFor()
  })

  it('is given up for somebody else, who begins anew', async () => {
    const { admin } = shop
    await admin.getByRole('textbox', { name: '正文 · 中文' }).fill('没有保存')
    await admin.context().clearCookies()
    await admin.getByRole('button', { name: '存为草稿' }).click()
    await admin.getByRole('button', { name: /^换个账号/ }).click()
    await admin.waitForURL(/sign-in\?next=/)
    expect(await admin.getByText('没有保存').count()).toBe(0)
    expect(admin.faults).toEqual([])
  })
})
