import { describe, expect, it } from 'vitest'
import { DESK, PHONE, PIXEL, Stage } from './stage.ts'
import { KEY, SIGNATURE } from './standin/config.ts'

const stage = new Stage()

describe('keyboard and page', () => {
  it('keeps the focus inside, leaves on Esc, gives the focus back', async () => {
    await stage.visit()
    await stage.open()
    const inside = () => stage.page.evaluate(() => document.activeElement?.tagName === 'TANDEM-CHAT')
    for (let i = 0; i < 15; i += 1) {
      await stage.page.keyboard.press('Tab')
      expect(await inside()).toBe(true)
    }
    await stage.page.keyboard.press('Escape')
    await stage.page.locator('.panel').waitFor({ state: 'detached' })
    expect(await stage.launcher.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)).toBe(
      true,
    )
  })

  it('lets the page open, listen and take it away', async () => {
    await stage.visit()
    await stage.launcher.waitFor()
    await stage.page.evaluate(() => {
      window.Tandem?.on('unread', (n) => document.body.setAttribute('data-unread', String(n)))
      window.Tandem?.open()
    })
    await stage.page.locator('.welcome').waitFor()
    await expect.poll(() => stage.server.heard.some(({ op }) => op === 'sub')).toBe(true)
    await stage.page.evaluate(() => window.Tandem?.close())
    stage.server.thread.agentSays('在吗')
    await stage.page.locator('body[data-unread="1"]').waitFor()
    await stage.page.evaluate(() => window.Tandem?.destroy())
    expect(await stage.page.locator('tandem-chat').count()).toBe(0)
    expect(await stage.page.evaluate(() => window.Tandem)).toBeUndefined()
  })

  it('passes on who the page vouches for, and serves anonymously when the proof is bad', async () => {
    await stage.visit()
    await stage.launcher.waitFor()
    await stage.page.evaluate(() => {
      window.Tandem?.on('error', (text) => document.body.setAttribute('data-error', text))
      window.Tandem?.identify({ id: 'u1', name: '李雷', signature: 'wrong' })
    })
    await stage.open()
    expect(await stage.page.locator('body').getAttribute('data-error')).toBe('签名校验失败')
    expect(stage.server.thread.user).toBeUndefined()
    await stage.page.evaluate((signature) => window.Tandem?.identify({ id: 'u1', signature }), SIGNATURE)
    await expect.poll(() => stage.server.thread.user?.id).toBe('u1')
    expect(stage.server.threads).toHaveLength(1)
  })

  it('looks the same on a page with rude styles and leaves that page alone', async () => {
    await stage.visit()
    await stage.open()
    const style = (name: string) =>
      stage.page.locator('.send').evaluate((node, key) => getComputedStyle(node).getPropertyValue(key), name)
    expect([await style('text-transform'), await style('border-top-width'), await style('letter-spacing')]).toEqual([
      'none',
      '0px',
      'normal',
    ])
    expect(await stage.page.locator('main h1').evaluate((node) => getComputedStyle(node).fontFamily)).toContain(
      'Georgia',
    )
  })
})

describe.each([
  ['a phone', PHONE],
  ['a small phone', { ...PHONE, viewport: { width: 320, height: 568 } }],
])('on %s', (_, options) => {
  it('fills the screen and never scrolls sideways', async () => {
    await stage.visit('/?lang=en', options)
    await stage.open()
    await stage.say('order 20260318004200000000000000000000000000000000000000000000000000000000000')
    await stage.reads('20260318-0042')
    await stage.button('Talk to a person').click()
    await stage.page.locator('.place').waitFor()
    expect(await stage.page.locator('.panel').boundingBox()).toEqual({ x: 0, y: 0, ...options.viewport })
    const wide = await stage.log.evaluate((node) => node.scrollWidth - node.clientWidth)
    expect(wide).toBe(0)
    expect(await stage.findings()).toEqual([])
  })
})

describe('the full page', () => {
  it('is the chat itself, also in a frame', async () => {
    await stage.visit()
    await stage.page.evaluate((src) => {
      const frame = document.createElement('iframe')
      frame.src = src
      frame.width = '400'
      frame.height = '600'
      document.body.append(frame)
    }, `/chat/${KEY}`)
    const frame = stage.page.frameLocator('iframe')
    await frame.getByRole('button', { name: '怎么申请退货？' }).click()
    await frame.getByText('7 天内').waitFor()
    expect(await frame.locator('.launcher').count()).toBe(0)
  })

  it('says so when there is no such channel', async () => {
    await stage.visit('/chat/unknown')
    await stage.page.getByText('此客服渠道不可用，请联系网站管理员').waitFor()
  })
})

describe.each([
  ['light', '/'],
  ['dark', '/'],
  ['light', `/chat/${KEY}`],
] as const)('accessibility, %s %s', (colorScheme, path) => {
  it('has no serious finding at any step', async () => {
    await stage.visit(path, { ...DESK, colorScheme, reducedMotion: 'reduce' })
    if (path === '/') await stage.launcher.click()
    await stage.page.locator('.welcome').waitFor()
    expect(await stage.findings()).toEqual([])
    await stage.say('退货')
    await stage.reads('7 天内')
    await stage.button('转人工').click()
    await stage.page.locator('.place').waitFor()
    await stage.page.locator('input[type=file]').setInputFiles([{ name: 'a.exe', mimeType: 'x/y', buffer: PIXEL }])
    await stage.page.getByText('不支持这种文件类型').waitFor()
    expect(await stage.findings()).toEqual([])
    stage.server.thread.assign('王小雨')
    stage.server.thread.agentSays('您好')
    stage.server.thread.close()
    await stage.page.getByRole('radio', { name: '5 星' }).check({ force: true })
    expect(await stage.findings()).toEqual([])
  })
})
