import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { furnished } from './lib/furnished.setup.ts'
import { ask, call, ENGLISH, expectNoBarriers, OWNER, PHONE, visit } from './lib/people.ts'
import { laterRelease, type Release } from './lib/release.ts'
import { openShop, type Shop } from './lib/shop.ts'

const NEW_WORDS = '门店地址见首页“附近门店”，新开的三家也在里面。'

let browser: Browser
let release: Release
let shop: Shop

beforeAll(async () => {
  browser = await launchBrowser()
  const changed: Record<string, string> = { 'shop.store': NEW_WORDS, 'shop.cooperation': '商务合作请写信。' }
  // The furnishing builds what the release is made of.
  await furnished(inject('furnished'))
  release = laterRelease('ecommerce', {
    'manifest.json': (manifest) => ({ ...manifest, version: '9.0.0' }),
    'articles/shop.json': (articles) =>
      articles.map((article) => {
        const zh = changed[String(article.key)]
        return zh ? { ...article, body: { zh, en: 'New words.' } } : article
      }),
    'replies.json': (replies) => [
      ...replies,
      { shortcut: 'spring', title: { zh: '春装', en: 'Spring' }, text: { zh: '春装上新了。', en: 'Spring is here.' } },
    ],
  })
  shop = await openShop(browser, release.main)
})
afterAll(async () => {
  await shop.close()
  release.remove()
  await browser.close()
})

/** The tenant's own words for an article of the pack, published. */
async function edit(key: string) {
  const { admin } = shop
  const { rows } = await call(admin, 'knowledge.articles', { query: key })
  const { id, title, tags } = rows.find((row) => row.key === key) ?? expect.fail(key)
  await call(admin, 'knowledge.saveArticle', {
    id,
    key,
    title,
    tags,
    body: { zh: '我们自己的说法', en: 'Our own words' },
    validUntil: null,
  })
  await call(admin, 'knowledge.submit', { kind: 'article', id })
  await call(admin, 'knowledge.publish', { kind: 'article', id })
}

it.each([
  ['English', ENGLISH],
  ['a phone', PHONE],
] as const)('a later version of the pack is told in %s', async (name, options) => {
  if (name === 'English') await edit('shop.cooperation')
  const page = await visit(browser, `${shop.url}/sign-in`, options)
  await call(page, 'security.signIn', { login: OWNER.login, password: OWNER.password })
  await page.goto(`${shop.url}/knowledge/articles`)
  await page.getByText(/9\.0\.0/).waitFor()
  await expectNoBarriers(page)
  await page.getByRole('button', { name: name === 'English' ? 'See what is new' : '查看更新' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: name === 'English' ? /Yours stay/ : /保持您的内容/ }).waitFor()
  await expectNoBarriers(page)
  expect(page.faults).toEqual([])
  await page.context().close()
})

it('it is brought by one button: what the tenant wrote itself stays, the rest answers at once', async () => {
  const { admin } = shop
  await admin.goto(`${shop.url}/knowledge/articles`)
  await admin.getByRole('button', { name: '查看更新' }).click()
  const dialog = admin.getByRole('dialog')
  const row = (title: string) => dialog.getByRole('listitem').filter({ hasText: title })
  await row('商务合作').getByText('您改过').waitFor()
  await row('春装').waitFor()
  await row('线下门店').getByText('对比').click()
  await row('线下门店').getByText(NEW_WORDS).waitFor()
  await dialog.getByRole('button', { name: '更新行业包' }).click()
  await admin.getByText('已更新 2 项，AI 正在重新训练').waitFor()
  await dialog.waitFor({ state: 'detached' })

  const customer = await visit(browser, shop.chat)
  await ask(customer, '你们有线下门店吗')
  await customer.getByText(NEW_WORDS).waitFor()
  await customer.context().close()
})

it('what stayed is taken as a draft, or left, and then nothing more is told', async () => {
  const { admin } = shop
  await admin.getByRole('button', { name: '看一看' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByText('商务合作').first().waitFor()
  await expectNoBarriers(admin)
  await dialog.getByRole('button', { name: '取为草稿' }).click()
  await dialog.waitFor({ state: 'detached' })
  const { rows } = await call(admin, 'knowledge.articles', { query: 'shop.cooperation' })
  expect(rows[0]).toMatchObject({ body: { zh: '我们自己的说法' }, draft: { body: { zh: '商务合作请写信。' } } })
  expect((await call(admin, 'knowledge.packNews', {})).news).toMatchObject({ rows: [], waiting: [] })
  expect(admin.faults).toEqual([])
})
