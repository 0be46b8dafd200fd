import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'

export const DESK: BrowserContextOptions = { locale: 'zh-CN', viewport: { width: 1440, height: 900 } }
export const PHONE: BrowserContextOptions = {
  locale: 'zh-CN',
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}
export const ENGLISH: BrowserContextOptions = { ...DESK, locale: 'en-US' }

export const PASSWORD = 'Ride-together-2026'

/** A person with a browser profile of their own; what their pages throw is kept. */
export async function visit(browser: Browser, url: string, options = DESK): Promise<Page & { faults: string[] }> {
  const page = await (await browser.newContext(options)).newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(url)
  return Object.assign(page, { faults })
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds serious or critical on the page, as `rule: element`. */
export async function barriers(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe }).catch(async () => {
    // A strict content security policy lets no script in; the debugger's evaluate is not bound by it.
    const { readFile } = await import('node:fs/promises')
    await page.evaluate(await readFile(axe, 'utf8'))
  })
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; impact: string; nodes: { target: unknown[] }[] }[] }>
      }
    }
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  })
}

export async function expectNoBarriers(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([])
}
