import type { Session } from '@tandem/contract'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { launchBrowser } from '../widget/test/browser.ts'
import { call, colleague, expectNoBarriers, type Visitor } from './lib/people.ts'
import { openShop, type Shop } from './lib/shop.ts'

const CHATS = 8
/** A machine with other work needs its time. */
const SLOW = { timeout: 20_000, interval: 100 }

/** A customer without a browser: what matters here is the agent's. */
interface Customer extends Session {
  say(text: string): Promise<void>
  wants(): Promise<void>
  /** Waits until somebody has said this to them. */
  hears(text: string): Promise<void>
}

let browser: Browser
let shop: Shop
let lin: Visitor
let zhou: Visitor
let customers: Customer[]

beforeAll(async () => {
  browser = await launchBrowser()
  shop = await openShop(browser)
  const { admin } = shop
  await call(admin, 'tenants.update', { policies: { offerSeconds: 300 } })
  lin = await colleague(admin, { login: 'lin', name: '林小舟', roles: ['agent'] })
  zhou = await colleague(admin, { login: 'zhou', name: '周明', roles: ['agent'] })
  const { user } = await call(lin, 'security.me', {})
  await vi.waitFor(() => call(admin, 'workforce.updateAgent', { agent: user.id, capacity: CHATS }), SLOW)
  customers = await Promise.all(Array.from({ length: CHATS }, come))
})
afterAll(async () => {
  await shop.close()
  await browser.close()
})

async function come(): Promise<Customer> {
  const key = shop.chat.split('/').at(-1)
  const session = (await post('session', { key, language: 'zh' })) as Session
  const bearer = { authorization: `Bearer ${session.token}` }
  return {
    ...session,
    say: async (text) => {
      await post('messages', { id: crypto.randomUUID(), body: { kind: 'text', text } }, bearer)
    },
    wants: async () => {
      await post('human', {}, bearer)
    },
    hears: (text) =>
      vi.waitFor(
        async () => {
          const answer = await fetch(`${shop.url}/chat/v1/messages?after=0`, { headers: bearer })
          expect(await answer.text()).toContain(text)
        },
        { timeout: 20_000, interval: 200 },
      ),
  }
}

async function post(path: string, body: object, headers = {}): Promise<unknown> {
  const response = await fetch(`${shop.url}/chat/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

const field = (page: Visitor) => page.getByRole('textbox', { name: '回复', exact: true })
const rows = (page: Visitor) => page.locator('a[href^="/workspace/mine/"]')
const hrefId = (href: string | null | undefined) => href?.split('/').at(-1)
const last = async (page: Visitor) => hrefId(await rows(page).last().getAttribute('href'))
/** Which conversation is open. */
const opened = (page: Visitor) => /\/workspace\/\w+\/([\w-]+)/.exec(page.url())?.[1]
const customerOf = (page: Visitor) =>
  customers.find(({ conversation }) => conversation === opened(page)) ?? expect.fail('no conversation is open')

/** Opens one by its number in the list, and is ready to write. */
async function openNth(page: Visitor, nth: number): Promise<void> {
  const wanted = hrefId(
    await rows(page)
      .nth(nth - 1)
      .getAttribute('href'),
  )
  await page.keyboard.press(`Control+Alt+${nth}`)
  // The address is there before the page: what is typed meanwhile goes to the conversation that is still seen.
  await page.locator(`a[aria-current="true"][href$="${wanted}"]`).waitFor()
  await vi.waitFor(
    async () => expect(await field(page).evaluate((node) => node === document.activeElement)).toBe(true),
    SLOW,
  )
}

/** The dialog that opens; its first field has the focus. */
async function dialogOf(page: Visitor): Promise<Locator> {
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

async function goOnline(page: Visitor): Promise<void> {
  await page.goto(`${shop.url}/workspace`)
  await call(page, 'workforce.setPresence', { presence: 'online' })
}

it('accepts eight chats by key, one after the other', async () => {
  await goOnline(lin)
  for (const [i, customer] of customers.entries()) {
    await customer.say(`我是第 ${i + 1} 位，想问退货`)
    await customer.wants()
    await lin.getByRole('button', { name: /接起/ }).first().waitFor()
    await lin.keyboard.press('Alt+a')
    await vi.waitFor(() => expect(opened(lin)).toBe(customer.conversation), SLOW)
  }
  await vi.waitFor(async () => expect(await rows(lin).count()).toBe(CHATS), SLOW)
})

it('answers all eight with the keyboard alone, by typing, canned reply and suggestion', async () => {
  // What was answered moves to the top of the list: the last one always waits longest.
  for (let i = 0; i < CHATS; i++) {
    await vi.waitFor(async () => expect(await last(lin)).not.toBe(i === 0 ? undefined : opened(lin)), SLOW)
    await openNth(lin, CHATS)
    const customer = customerOf(lin)
    if (i === 1) {
      await lin.keyboard.type('/hello')
      await lin.getByRole('option', { name: /hello/ }).waitFor()
      await lin.keyboard.press('Enter')
    } else if (i === 2) {
      await lin.keyboard.type('怎么退货')
      await lin.getByRole('button', { name: /Alt 1/ }).waitFor()
      await lin.keyboard.press('Alt+1')
    } else await lin.keyboard.type(`您好，第 ${i} 个回复`)
    await vi.waitFor(async () => expect(await field(lin).inputValue()).not.toMatch(/^$|^\/|^怎么退货$/), SLOW)
    const said = await field(lin).inputValue()
    await lin.keyboard.press('Enter')
    await customer.hears(JSON.stringify(said).slice(1, 12))
  }
  const figures = await call(shop.admin, 'desk.suggestionUse', {})
  expect(figures.inserted).toBe(1)
})

it('keeps a draft over a reload and a text over a lost network', async () => {
  const customer = customerOf(lin)
  await field(lin).focus()
  await lin.keyboard.type('写到一半')
  await lin.reload()
  await vi.waitFor(async () => expect(await field(lin).inputValue()).toBe('写到一半'), SLOW)
  await lin.context().setOffline(true)
  await field(lin).focus()
  await lin.keyboard.type('，断网也不丢')
  await lin.keyboard.press('Enter')
  await lin.getByText('写到一半，断网也不丢').first().waitFor()
  await lin.context().setOffline(false)
  await customer.hears('写到一半，断网也不丢')
})

it('names a supervisor in a note, who is told and led there', async () => {
  const { admin } = shop
  await admin.goto(`${shop.url}/workspace`)
  const conversation = opened(lin)
  await lin.keyboard.press('Alt+n')
  await lin.keyboard.type('@王')
  await lin.getByRole('option', { name: /王小雨/ }).waitFor()
  await lin.keyboard.press('Enter')
  await lin.keyboard.type('这单能补偿吗')
  await lin.keyboard.press('Enter')
  // An alarm may stand there too: on a slow machine customers wait long.
  await admin.getByRole('button', { name: /条未读通知/ }).click()
  await expectNoBarriers(admin)
  await admin.getByRole('button', { name: /林小舟 在备注中提醒您/ }).click()
  await vi.waitFor(() => expect(opened(admin)).toBe(conversation), 20_000)
  const isSeen = async () =>
    (await call(admin, 'desk.notices', {})).rows.filter(({ kind }) => kind === 'mention').map(({ seen }) => seen)
  await expect.poll(isSeen).toEqual([true])
})

it('shows every key on ?, and puts a chat aside until the customer writes', async () => {
  await lin.keyboard.press('Alt+/')
  const help = lin.getByRole('dialog')
  await help.getByText('填入第 1 到 3 条建议').waitFor()
  await expectNoBarriers(lin)
  await lin.keyboard.press('Escape')
  await help.waitFor({ state: 'detached' })

  const customer = customerOf(lin)
  await lin.keyboard.press('Alt+s')
  const dialog = await dialogOf(lin)
  await lin.keyboard.press('Space')
  await expectNoBarriers(lin)
  await lin.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await vi.waitFor(async () => expect(await rows(lin).count()).toBe(CHATS - 1), SLOW)
  await customer.say('我回来了')
  await vi.waitFor(async () => expect(await rows(lin).count()).toBe(CHATS), SLOW)
})

it('transfers one to a colleague, who takes it by key', async () => {
  await goOnline(zhou)
  await openNth(lin, 1)
  const { conversation } = customerOf(lin)
  // Dialogs that come in at once have the keys as well.
  await lin.emulateMedia({ reducedMotion: 'reduce' })
  await lin.keyboard.press('Alt+t')
  const dialog = await dialogOf(lin)
  await lin.keyboard.type('周明')
  // Grey until the list of colleagues knows that he is online.
  const him = lin.locator('.ant-select-item-option', { hasText: '周明' })
  await expect.poll(() => him.getAttribute('class')).not.toContain('disabled')
  await lin.keyboard.press('ArrowDown')
  await lin.keyboard.press('Enter')
  await him.waitFor({ state: 'hidden' })
  // An open list, as it is for a moment after a choice, does not keep the note for its search.
  await lin.keyboard.press('Enter')
  await him.waitFor()
  await lin.keyboard.press('Tab')
  await lin.keyboard.type('客户要换大一码')
  expect(await dialog.getByRole('textbox').inputValue()).toBe('客户要换大一码')
  await lin.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
  await zhou.getByRole('button', { name: /接起/ }).waitFor()
  await zhou.keyboard.press('Alt+a')
  await zhou.getByText('客户要换大一码').first().waitFor()
  expect(opened(zhou)).toBe(conversation)
  await vi.waitFor(async () => expect(await rows(lin).count()).toBe(CHATS - 1), SLOW)
  await lin.emulateMedia({ reducedMotion: 'no-preference' })
})

it('loses one to a supervisor who takes it over', async () => {
  const { admin } = shop
  await openNth(lin, 1)
  await call(admin, 'workforce.setPresence', { presence: 'online' })
  await admin.goto(`${shop.url}/workspace/mine/${opened(lin)}`)
  await admin.getByRole('button', { name: '主管操作' }).click()
  await admin.getByRole('menuitem', { name: '接管', exact: true }).click()
  await admin
    .getByRole('dialog')
    .getByRole('button', { name: /接\s?管/ })
    .click()
  await field(admin).waitFor()
  await lin.getByText('王小雨 正在接待').waitFor()
})

it('closes all that are left by key, each with its reason, and never another one', async () => {
  // A server that is too busy to tell the newest state takes nothing off the screen.
  await lin.route('**/api/v1/conversations.get', (route) => route.fulfill({ status: 503, json: {} }))
  for (let left = CHATS - 2; left > 0; left--) {
    await vi.waitFor(async () => expect(await rows(lin).count()).toBe(left), SLOW)
    await openNth(lin, 1)
    const { conversation } = customerOf(lin)
    await lin.keyboard.press('Alt+w')
    // Nothing is waited for: the dialog has the keys from the start, and those of the list rest.
    await lin.keyboard.press('Control+Alt+2')
    await lin.keyboard.press('ArrowDown')
    await lin.keyboard.press('Enter')
    await lin.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await call(shop.admin, 'conversations.get', { conversation })).toMatchObject({ status: 'closed' })
  }
  await lin.getByText('没有进行中的会话').waitFor()
  await expectNoBarriers(lin)
  const { rows: closed } = await call(lin, 'conversations.list', { view: 'closed', limit: 50 })
  expect(closed).toHaveLength(CHATS - 2)
  expect([...lin.faults, ...zhou.faults, ...shop.admin.faults]).toEqual([])
})
