/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { launchBrowser } from '../widget/test/browser.ts'
import { fillDesk } from './lib/desk.ts'
import { removeFolder, startServer, temporaryFolder } from './lib/server.ts'
import { median, quantile, round } from './lib/statistics.ts'
import { setUp } from './lib/tenant.ts'

const CONVERSATIONS = 5000
const OPENS = 5
const SWITCHES = 40
const QUESTIONS = ['怎么退货', '发货要多久', '运费谁出', '发票怎么开', '可以换货吗', '优惠券怎么用']

/**
 * An agent with 5,000 open conversations, on the built product in Chromium. `openMs`: from the navigation with an empty
 * cache to the drawn list, median. `switchMs`: from the key to the drawn messages, p95 of the switches through the list,
 * of which only the first few had been followed before. `suggestMs`: from the last key to the drawn answers, p95.
 */
export async function run() {
  const folder = temporaryFolder()
  const first = await startServer(folder)
  const { call, login, password } = await setUp(first, 'ecommerce')
  const { tenant, user } = await call('security.me', {})
  const [channel] = (await call('channels.list', {})).rows
  if (!channel) throw new Error('no channel')
  await first.stop()
  await fillDesk(folder, { tenant: tenant.id, agent: user, channel }, CONVERSATIONS)
  const server = await startServer(folder)
  const browser = await launchBrowser('whole')
  try {
    const cookies = await signIn(server.url, login, password)
    const opens: number[] = []
    let page: Page | undefined
    for (let i = 0; i < OPENS; i++) {
      await page?.context().close()
      const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
      // What runs in the page was compiled with a helper that keeps the names of functions.
      await context.addInitScript('globalThis.__name = (named) => named')
      await context.addCookies([{ ...cookies, url: server.url }])
      page = await context.newPage()
      opens.push(await open(page, `${server.url}/workspace/mine`))
    }
    if (!page) throw new Error('no page')
    const switches: number[] = []
    for (let i = 0; i < SWITCHES; i++) switches.push(await toNext(page))
    const suggestions: number[] = []
    for (const question of QUESTIONS) suggestions.push(await suggest(page, question))
    return {
      conversations: CONVERSATIONS,
      openMs: round(median(opens)),
      switchMs: round(quantile(switches, 0.95)),
      switchMedianMs: round(median(switches)),
      suggestMs: round(quantile(suggestions, 0.95)),
      rowsInPage: await page.locator('a[href^="/workspace/mine/"]').count(),
    }
  } finally {
    await browser.close()
    await server.stop()
    removeFolder(folder)
  }
}

async function signIn(url: string, login: string, password: string): Promise<{ name: string; value: string }> {
  const response = await fetch(`${url}/api/v1/security.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tandem': '1' },
    body: JSON.stringify({ login, password }),
  })
  const [name = '', value = ''] = (response.headers.get('set-cookie') ?? '').split(';')[0]?.split('=') ?? []
  if (!response.ok || !value) throw new Error(`sign in: ${response.status}`)
  return { name, value }
}

/** Milliseconds from the navigation until the first row of the list is painted. */
async function open(page: Page, url: string): Promise<number> {
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('a[href^="/workspace/mine/"] time') === null) requestAnimationFrame(look)
      else requestAnimationFrame(() => Object.assign(window, { drawn: performance.now() }))
    }
    look()
  })
  await page.goto(url)
  const handle = await page.waitForFunction(() => (window as unknown as { drawn?: number }).drawn)
  return Number(await handle.jsonValue())
}

/** Milliseconds from the key until the messages of the next conversation are painted. */
async function toNext(page: Page): Promise<number> {
  // Agents read before they go on; what is being fetched in the meantime is part of the product.
  await page.waitForTimeout(250)
  await page.evaluate(() => {
    const state = { from: 0, to: 0 }
    Object.assign(window, { state })
    const before = document.querySelector('[role="log"]')?.textContent ?? ''
    const look = () => {
      const row = document.querySelector('a[aria-current="true"]')?.textContent ?? ''
      const number = /第\d+号/.exec(row)?.[0]
      const log = document.querySelector('[role="log"]')?.textContent ?? ''
      if (number && log !== before && log.includes(number)) {
        requestAnimationFrame(() => {
          state.to = performance.now()
        })
      } else requestAnimationFrame(look)
    }
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown') return
      window.removeEventListener('keydown', press, true)
      state.from = performance.now()
      requestAnimationFrame(look)
    }
    window.addEventListener('keydown', press, true)
  })
  await page.keyboard.press('Alt+ArrowDown')
  const handle = await page.waitForFunction(() => {
    const { state } = window as unknown as { state: { from: number; to: number } }
    return state.to > 0 && state.to - state.from
  })
  return Number(await handle.jsonValue())
}

/** Milliseconds from the last key of a question until its answers are painted. */
async function suggest(page: Page, question: string): Promise<number> {
  const field = page.getByRole('textbox', { name: '回复', exact: true })
  await field.fill('')
  await page.waitForTimeout(600)
  await page.evaluate(() => {
    const state = { from: 0, to: 0 }
    Object.assign(window, { state })
    const strip = () => document.querySelector('fieldset[aria-label="建议答复"]')
    const before = strip()?.textContent
    let asked = false
    const look = () => {
      const now = strip()
      const old = now?.hasAttribute('data-old') ?? false
      asked ||= old
      if (now && !old && (asked || now.textContent !== before)) {
        requestAnimationFrame(() => {
          state.to = performance.now()
        })
      } else requestAnimationFrame(look)
    }
    const typed = () => {
      state.from = performance.now()
      requestAnimationFrame(look)
    }
    document.querySelector('textarea')?.addEventListener('input', typed, { once: true })
  })
  await field.fill(question)
  const handle = await page.waitForFunction(() => {
    const { state } = window as unknown as { state: { from: number; to: number } }
    return state.to > 0 && state.to - state.from
  })
  return Number(await handle.jsonValue())
}
