import axe from 'axe-core'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { launchBrowser } from './browser.ts'
import { buildWidget } from './build.ts'
import { StandIn } from './standin/server.ts'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const locale = 'zh-CN'
export const DESK: BrowserContextOptions = { locale, viewport: { width: 1440, height: 900 } }
export const PHONE: BrowserContextOptions = {
  locale,
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}

/** The smallest PNG. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** One Chromium with the freshly built widget; a new stand-in server and a new profile for each test. */
export class Stage {
  #browser: Browser | undefined
  #context: BrowserContext | undefined
  #server: StandIn | undefined
  #page: Page | undefined
  #faults: string[] = []

  constructor(browser: 'shell' | 'whole' = 'shell') {
    let built: Awaited<ReturnType<typeof buildWidget>>
    beforeAll(async () => {
      built = await buildWidget()
      this.#browser = await launchBrowser(browser)
    })
    afterAll(async () => {
      await this.#browser?.close()
      await built.remove()
    })
    beforeEach(async () => {
      this.#server = await StandIn.start({ dist: built.dist })
      this.#faults = []
    })
    afterEach(async () => {
      await this.#context?.close()
      await this.#server?.stop()
      expect(this.#faults).toEqual([])
    })
  }

  get server(): StandIn {
    if (!this.#server) throw new Error('no test is running')
    return this.#server
  }

  get page(): Page {
    if (!this.#page) throw new Error('nothing has been visited')
    return this.#page
  }

  /** Opens an address of the stand-in in a fresh profile; `init` runs in the page before anything else. */
  async visit(path = '/', options: BrowserContextOptions = DESK, init = ''): Promise<void> {
    this.#context = await this.#browser?.newContext(options)
    await this.#context?.addInitScript(init)
    await this.tab(path)
  }

  /** Another tab of the same profile becomes the page. */
  async tab(path = '/'): Promise<void> {
    const page = await this.#context?.newPage()
    if (!page) throw new Error('no browser')
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => this.#faults.push(error.message))
    page.on('console', (line) => {
      if (line.text().includes('Content Security Policy')) this.#faults.push(line.text())
    })
    await page.goto(this.server.url + path)
    this.#page = page
  }

  get launcher(): Locator {
    return this.page.locator('.launcher')
  }

  get input(): Locator {
    return this.page.locator('.field textarea')
  }

  get log(): Locator {
    return this.page.getByRole('log')
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name })
  }

  /** Waits until exactly this text stands in the log. */
  async reads(text: string): Promise<void> {
    await this.log.getByText(text, { exact: true }).waitFor()
  }

  /** Opens the chat and waits until it is connected. */
  async open(): Promise<void> {
    await this.launcher.click()
    await this.page.locator('.welcome').waitFor()
    await expect.poll(() => this.server.heard.some(({ op }) => op === 'sub')).toBe(true)
  }

  async say(text: string): Promise<void> {
    await this.input.fill(text)
    await this.input.press('Enter')
  }

  /** What the server has of the customer's texts. */
  get said(): string[] {
    return this.server.thread.messages.flatMap(({ author, body }) =>
      author.kind === 'customer' && body.kind === 'text' ? [body.text] : [],
    )
  }

  /** Rule and place of every serious or critical finding of axe. */
  async findings(): Promise<string[]> {
    await this.page.evaluate(`${axe.source}; undefined`)
    const result = await this.page.evaluate(() => window.axe.run())
    return result.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }
}
