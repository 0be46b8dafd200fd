import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { launchBrowser } from './browser.ts'
import { buildWidget } from './build.ts'
import { KEY } from './standin/config.ts'
import { StandIn } from './standin/server.ts'

const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let built: Awaited<ReturnType<typeof buildWidget>>
let browser: Browser
let server: StandIn
let page: Page
let faults: string[]

beforeAll(async () => {
  built = await buildWidget()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await built.remove()
})
beforeEach(async () => {
  server = await StandIn.start({ dist: built.dist })
  faults = []
})
afterEach(async () => {
  await page.context().close()
  await server.stop()
  expect(faults).toEqual([])
})

/** Opens an address of the stand-in in a fresh profile. */
async function visit(path: string, options: BrowserContextOptions = DESK): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (line) => {
    if (line.text().includes('Content Security Policy')) faults.push(line.text())
  })
  await page.goto(server.url + path)
}

const launcher = () => page.locator('.launcher')
const input = () => page.locator('.field textarea')
const log = () => page.getByRole('log')
const button = (name: string | RegExp) => page.getByRole('button', { name })
const visible = (text: string) => log().getByText(text, { exact: true }).waitFor()

async function open(): Promise<void> {
  await launcher().click()
  await page.locator('.welcome').waitFor()
  await vi.waitFor(() => expect(server.heard.some(({ op }) => op === 'sub')).toBe(true))
}

async function say(text: string): Promise<void> {
  await input().fill(text)
  await input().press('Enter')
}

const saidBy = (kind: string) =>
  server.thread.messages.flatMap(({ author, body }) =>
    author.kind === kind && body.kind === 'text' ? [body.text] : [],
  )

/** Rule and place of every serious or critical finding of axe. */
async function findings(): Promise<string[]> {
  await page.evaluate(`${axe.source}; undefined`)
  const result = await page.evaluate(() => window.axe.run())
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

describe('asking', () => {
  it('answers with badge, sources and follow-ups, and a follow-up asks on', async () => {
    await visit('/')
    await open()
    await button('怎么申请退货？').click()
    await visible('7 天内')
    expect(await page.locator('.ai').first().getAttribute('title')).toBe('由 AI 生成')
    expect(await page.locator('.sources').textContent()).toContain('七天无理由退货规则')
    const link = page.locator('.text a')
    expect(await link.getAttribute('rel')).toContain('noopener')
    await button('退款多久到账？').click()
    await vi.waitFor(() => expect(saidBy('customer')).toEqual(['怎么申请退货？', '退款多久到账？']))
    await page.locator('.follow-ups').waitFor({ state: 'hidden' })
  })

  it('sends on Enter, breaks the line on Shift+Enter, and leaves Enter to the input method', async () => {
    await visit('/')
    await open()
    await input().pressSequentially('a')
    await input().press('Shift+Enter')
    await input().pressSequentially('b')
    await input().dispatchEvent('keydown', { key: 'Enter', isComposing: true })
    await input().dispatchEvent('keydown', { key: 'Enter', keyCode: 229 })
    expect(await input().inputValue()).toBe('a\nb')
    await input().press('Enter')
    await vi.waitFor(() => expect(saidBy('customer')).toEqual(['a\nb']))
    expect(await input().inputValue()).toBe('')
  })

  it('shows what the server refuses, and lets it go', async () => {
    await visit('/')
    await open()
    await say('违禁内容')
    await log().getByRole('alert').getByText('内容不被允许').waitFor()
    await button('重试').click()
    await log().getByRole('alert').waitFor()
    await button('删除').click()
    await log().getByText('违禁内容').waitFor({ state: 'detached' })
  })

  it('speaks the other language at once and remembers it', async () => {
    await visit('/?lang=en')
    await open()
    await page.getByText('Popular questions').waitFor()
    await button('切换到中文').click()
    await page.getByText('您可能想问').waitFor()
    await page.reload()
    await page.getByText('您可能想问').waitFor()
  })
})

describe('connection', () => {
  it('keeps what is written while the server is away and delivers it once', async () => {
    await visit('/')
    await open()
    server.down = server.blockSockets = true
    server.dropSockets()
    await page.getByText('连接已断开，正在重新连接…').waitFor()
    await say('断线时写的')
    await page.getByText('等待网络').waitFor()
    server.down = server.blockSockets = false
    await vi.waitFor(() => expect(saidBy('customer')).toEqual(['断线时写的']), { timeout: 10_000 })
    await page.locator('.row.waiting').waitFor({ state: 'detached' })
  })

  it('sends again what was never acknowledged, after a reload too, with the draft still there', async () => {
    await visit('/')
    await open()
    server.swallow = 1
    await say('没有回音')
    await vi.waitFor(() => expect(server.swallow).toBe(0))
    await input().fill('还没写完')
    await page.reload()
    await vi.waitFor(() => expect(saidBy('customer')).toEqual(['没有回音']))
    expect(await input().inputValue()).toBe('还没写完')
  })

  it('resumes the conversation after a reload', async () => {
    await visit('/')
    await open()
    await say('退货')
    await visible('7 天内')
    await page.reload()
    await visible('7 天内')
    expect(server.threads).toHaveLength(1)
  })

  it('loads a long history in parts, oldest on demand', async () => {
    await visit('/')
    await open()
    for (let i = 1; i <= 150; i += 1) server.thread.agentSays(`第 ${i} 条`)
    await page.reload()
    await visible('第 150 条')
    expect(await log().getByText('第 50 条', { exact: true }).count()).toBe(0)
    await button('查看更早的消息').click()
    await visible('第 1 条')
    expect(await button('查看更早的消息').count()).toBe(0)
    expect(await log().evaluate((node) => node.querySelectorAll('.bubble').length)).toBe(150)
  })

  it('works by polling where sockets are blocked', async () => {
    server.blockSockets = true
    await visit('/')
    await launcher().click()
    await say('退货')
    await visible('7 天内')
    expect(server.heard).toEqual([])
  })

  it('begins anew when the server has forgotten the session', async () => {
    await visit('/')
    await open()
    await say('退货')
    await visible('7 天内')
    server.threads.length = 0
    server.dropSockets()
    await vi.waitFor(() => expect(server.threads).toHaveLength(1), { timeout: 5_000 })
    await page.locator('.welcome').waitFor()
  })
})

describe('people', () => {
  it('queues honestly, hands over, counts unread, closes, rates', async () => {
    await visit('/')
    await open()
    await say('退货')
    await visible('7 天内')
    await button('转人工').click()
    await page.getByText('前面还有 2 位，预计 3 分钟内').waitFor()
    server.thread.queueAt({ position: 1, minutes: null, open: true })
    await page.getByText('现在没有客服在线。请留言，客服上线后会在这里回复您').waitFor()
    await button('关闭').last().click()

    server.thread.assign('王小雨')
    server.thread.agentSays('您好')
    server.thread.agentSays('我是小雨')
    await button('打开在线客服，2 条未读消息').click()
    await page.getByText('以下为新消息').waitFor()
    await page.getByText('王小雨 正在为您服务').waitFor()
    expect(await page.locator('.byline', { hasText: '王小雨' }).locator('.ai').count()).toBe(0)

    server.thread.close()
    await page.getByRole('radio', { name: '4 星' }).check({ force: true })
    await page.getByLabel('说说您的感受（选填）').fill('很快')
    await button('提交评价').click()
    await vi.waitFor(() => expect(server.thread.ratings).toEqual([{ stars: 4, comment: '很快' }]))
    await page.locator('.rating').waitFor({ state: 'detached' })
    await visible('感谢您的评价')
  })

  it('sends a picture and shows it large; refuses what is not allowed', async () => {
    await visit('/')
    await open()
    await page.locator('input[type=file]').setInputFiles([
      { name: '照片.png', mimeType: 'image/png', buffer: PIXEL },
      { name: 'tool.exe', mimeType: 'application/octet-stream', buffer: PIXEL },
      { name: 'film.png', mimeType: 'image/png', buffer: Buffer.alloc(2_000_001) },
    ])
    await page.getByText('不支持这种文件类型').waitFor()
    await page.getByText('文件过大，上限 2 MB').waitFor()
    await button('查看大图：照片.png').click()
    const large = page.getByRole('dialog', { name: '照片.png' })
    await large.waitFor()
    await page.keyboard.press('Escape')
    await large.waitFor({ state: 'detached' })
    expect(await page.locator('.panel').isVisible()).toBe(true)
  })

  it('takes a pasted picture', async () => {
    await visit('/')
    await open()
    await input().evaluate(
      (node, bytes) => {
        const clipboardData = new DataTransfer()
        clipboardData.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }))
        node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      [...PIXEL],
    )
    await button('查看大图：image.png').waitFor()
    expect([...server.thread.files.values()][0]?.bytes.equals(PIXEL)).toBe(true)
  })
})

describe('keyboard and page', () => {
  it('keeps the focus inside, leaves on Esc, gives the focus back', async () => {
    await visit('/')
    await open()
    const inside = () => page.evaluate(() => document.activeElement?.tagName === 'TANDEM-CHAT')
    for (let i = 0; i < 15; i += 1) {
      await page.keyboard.press('Tab')
      expect(await inside()).toBe(true)
    }
    await page.keyboard.press('Escape')
    await page.locator('.panel').waitFor({ state: 'detached' })
    expect(await launcher().evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)).toBe(true)
  })

  it('lets the page open, listen and take it away', async () => {
    await visit('/')
    await launcher().waitFor()
    await page.evaluate(() => {
      window.Tandem?.on('unread', (n) => document.body.setAttribute('data-unread', String(n)))
      window.Tandem?.open()
    })
    await page.locator('.welcome').waitFor()
    await vi.waitFor(() => expect(server.heard.some(({ op }) => op === 'sub')).toBe(true))
    await page.evaluate(() => window.Tandem?.close())
    server.thread.agentSays('在吗')
    await page.locator('body[data-unread="1"]').waitFor()
    await page.evaluate(() => window.Tandem?.destroy())
    expect(await page.locator('tandem-chat').count()).toBe(0)
    expect(await page.evaluate(() => window.Tandem)).toBeUndefined()
  })

  it('looks the same on a page with rude styles and leaves that page alone', async () => {
    await visit('/')
    await open()
    const style = (name: string) =>
      page.locator('.send').evaluate((node, key) => getComputedStyle(node).getPropertyValue(key), name)
    expect([await style('text-transform'), await style('border-top-width'), await style('letter-spacing')]).toEqual([
      'none',
      '0px',
      'normal',
    ])
    expect(await page.locator('main h1').evaluate((node) => getComputedStyle(node).fontFamily)).toContain('Georgia')
  })
})

describe.each([
  ['a phone', PHONE],
  ['a small phone', { ...PHONE, viewport: { width: 320, height: 568 } }],
])('on %s', (_, options) => {
  it('fills the screen and never scrolls sideways', async () => {
    await visit('/?lang=en', options)
    await open()
    await say('order 20260318004200000000000000000000000000000000000000000000000000000000000')
    await visible('20260318-0042')
    await button('Talk to a person').click()
    await page.locator('.place').waitFor()
    expect(await page.locator('.panel').boundingBox()).toEqual({ x: 0, y: 0, ...options.viewport })
    const wide = await log().evaluate((node) => node.scrollWidth - node.clientWidth)
    expect(wide).toBe(0)
    expect(await findings()).toEqual([])
  })
})

describe('the full page', () => {
  it('is the chat itself, also in a frame', async () => {
    await visit('/')
    await page.evaluate((src) => {
      const frame = document.createElement('iframe')
      frame.src = src
      frame.width = '400'
      frame.height = '600'
      document.body.append(frame)
    }, `/chat/${KEY}`)
    const frame = page.frameLocator('iframe')
    await frame.getByRole('button', { name: '怎么申请退货？' }).click()
    await frame.getByText('7 天内').waitFor()
    expect(await frame.locator('.launcher').count()).toBe(0)
  })

  it('says so when there is no such channel', async () => {
    await visit('/chat/unknown')
    await page.getByText('此客服渠道不可用，请联系网站管理员').waitFor()
  })
})

describe.each([
  ['light', '/'],
  ['dark', '/'],
  ['light', `/chat/${KEY}`],
] as const)('accessibility, %s %s', (colorScheme, path) => {
  it('has no serious finding at any step', async () => {
    await visit(path, { ...DESK, colorScheme, reducedMotion: 'reduce' })
    if (path === '/') await launcher().click()
    await page.locator('.welcome').waitFor()
    expect(await findings()).toEqual([])
    await say('退货')
    await visible('7 天内')
    await button('转人工').click()
    await page.locator('.place').waitFor()
    await page.locator('input[type=file]').setInputFiles([{ name: 'a.exe', mimeType: 'x/y', buffer: PIXEL }])
    await page.getByText('不支持这种文件类型').waitFor()
    expect(await findings()).toEqual([])
    server.thread.assign('王小雨')
    server.thread.agentSays('您好')
    server.thread.close()
    await page.getByRole('radio', { name: '5 星' }).check({ force: true })
    expect(await findings()).toEqual([])
  })
})
