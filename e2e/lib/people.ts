import { createRequire } from 'node:module'
import type { Role, VerbInput, VerbName, VerbOutput } from '@tandem/contract'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Without motion, as some ask for: a press on a slow machine misses what is still coming in. */
export const DESK: BrowserContextOptions = {
  locale: 'zh-CN',
  viewport: { width: 1440, height: 900 },
  reducedMotion: 'reduce',
}
export const PHONE: BrowserContextOptions = {
  locale: 'zh-CN',
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}
export const ENGLISH: BrowserContextOptions = { ...DESK, locale: 'en-US', reducedMotion: 'no-preference' }

export const PASSWORD = 'Ride-together-2026'

/** Where people of all offices begin. */
const FIRST_PAGES = /\/(workspace|live|knowledge|settings|audit)/

/** Whoever sets the shop up: its administrator. */
export const OWNER = { organisation: '云帆商城', name: '王小雨', login: 'admin', password: PASSWORD }

/** A page that keeps what it throws. */
export type Visitor = Page & { faults: string[] }

/** A person with a browser profile of their own. */
export async function visit(browser: Browser, url: string, options = DESK): Promise<Visitor> {
  return open(await browser.newContext(options), url)
}

async function open(profile: BrowserContext, url: string): Promise<Visitor> {
  const page = await profile.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(url)
  return Object.assign(page, { faults })
}

/** Calls a verb as the person who is signed in on the page. */
export async function call<N extends VerbName>(page: Page, verb: N, input: VerbInput<N>): Promise<VerbOutput<N>> {
  const { ok, body } = await page.evaluate(
    async ([name, json]) => {
      const headers = { 'content-type': 'application/json', 'x-tandem': '1' }
      const answer = await fetch(`/api/v1/${name}`, { method: 'POST', headers, body: json })
      return { ok: answer.ok, body: await answer.text() }
    },
    [verb, JSON.stringify(input)] as const,
  )
  if (!ok) throw new Error(`${verb}: ${body}`)
  return JSON.parse(body)
}

export interface Person {
  login: string
  name: string
  roles: Role[]
}

/** Whoever the administrator has made at the first page of their work, with a password of their own. */
export async function colleague(admin: Page, person: Person): Promise<Visitor> {
  const { oneTimePassword } = await call(admin, 'security.createUser', person)
  const profile = await browserOf(admin).newContext(DESK)
  const post = async <N extends VerbName>(verb: N, data: VerbInput<N>) => {
    const url = new URL(`/api/v1/${verb}`, admin.url()).href
    const answer = await profile.request.post(url, { data, headers: { 'x-tandem': '1' } })
    if (!answer.ok()) throw new Error(`${verb}: ${await answer.text()}`)
  }
  await post('security.signIn', { login: person.login, password: oneTimePassword })
  await post('security.changePassword', { current: oneTimePassword, next: PASSWORD })
  const page = await open(profile, new URL('/', admin.url()).href)
  await page.waitForURL(FIRST_PAGES)
  return page
}

/** The same by hand: the one-time password brings nothing but the form to choose another. */
export async function colleagueByHand(admin: Page, person: Person): Promise<Visitor> {
  const { oneTimePassword } = await call(admin, 'security.createUser', person)
  const page = await visit(browserOf(admin), new URL('/sign-in', admin.url()).href)
  await page.getByLabel('账号').first().fill(person.login)
  await page.getByLabel('密码').first().fill(oneTimePassword)
  await page.keyboard.press('Enter')
  const fields = page.locator('input[type=password]')
  await fields.nth(2).waitFor()
  for (const [i, value] of [oneTimePassword, PASSWORD, PASSWORD].entries()) await fields.nth(i).fill(value)
  await page.keyboard.press('Enter')
  await page.waitForURL(FIRST_PAGES)
  return page
}

function browserOf(page: Page): Browser {
  return page.context().browser() ?? expect.fail('the page has no browser')
}

/** Writes into the chat as a customer. */
export async function ask(page: Page, text: string): Promise<void> {
  const input = page.getByRole('textbox').last()
  await input.fill(text)
  await input.press('Enter')
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/**
 * What fades in is faint until it is there, and begins to a frame or two after it was drawn; a clock that runs down for
 * half a minute is not waited for. Neither is, in the end, what never finishes: an animation that its component holds,
 * or one on a page that draws no frames.
 */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const isBrief = ({ effect, playState }: Animation) =>
      playState !== 'finished' && Number(effect?.getComputedTiming().endTime) < 2000
    const frame = () => new Promise(requestAnimationFrame)
    const over = AbortSignal.timeout(5000)
    const enough = new Promise<void>((resolve) => over.addEventListener('abort', () => resolve()))
    const motion = async () => {
      for (let still = 0; still < 4 && !over.aborted; still++) {
        await frame()
        const moving = document.getAnimations().filter(isBrief)
        if (moving.length > 0) still = 0
        await Promise.allSettled(moving.map(({ finished }) => finished))
      }
    }
    await Promise.race([motion(), enough])
  })

/** What axe finds serious or critical on the page, as `rule: element`, and whether the page moves sideways. */
async function barriers(page: Page): Promise<string[]> {
  await settled(page)
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
    const { scrollWidth, clientWidth } = document.documentElement
    const wide = scrollWidth > clientWidth ? [`sideways: ${scrollWidth} of ${clientWidth}`] : []
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    return [...serious.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)), ...wide]
  })
}

export async function expectNoBarriers(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([])
}
