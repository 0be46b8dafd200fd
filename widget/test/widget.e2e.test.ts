import { describe, expect, it } from 'vitest'
import { PIXEL, Stage } from './stage.ts'
import { placeWith } from './standin/place.ts'

const stage = new Stage()

describe('asking', () => {
  it('answers with badge, sources and follow-ups, and a follow-up asks on', async () => {
    await stage.visit()
    await stage.open()
    await stage.button('怎么申请退货？').click()
    await stage.reads('7 天内')
    expect(await stage.page.locator('.ai').first().getAttribute('title')).toBe('由 AI 生成')
    expect(await stage.page.locator('.sources').textContent()).toMatch(
      /七天无理由退货规则（有效期至 2027年(?:6月30日|7月1日)）/,
    )
    const link = stage.page.locator('.text a')
    expect(await link.getAttribute('rel')).toContain('noopener')
    await stage.button('退款多久到账？').click()
    await expect.poll(() => stage.said).toEqual(['怎么申请退货？', '退款多久到账？'])
    await stage.page.locator('.follow-ups').waitFor({ state: 'hidden' })
  })

  it('sends on Enter, breaks the line on Shift+Enter, and leaves Enter to the input method', async () => {
    await stage.visit()
    await stage.open()
    await stage.input.pressSequentially('a')
    await stage.input.press('Shift+Enter')
    await stage.input.pressSequentially('b')
    await stage.input.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
    await stage.input.dispatchEvent('keydown', { key: 'Enter', keyCode: 229 })
    expect(await stage.input.inputValue()).toBe('a\nb')
    await stage.input.press('Enter')
    await expect.poll(() => stage.said).toEqual(['a\nb'])
    expect(await stage.input.inputValue()).toBe('')
  })

  it('shows what the server refuses, and lets it go', async () => {
    await stage.visit()
    await stage.open()
    await stage.say('违禁内容')
    await stage.log.getByRole('alert').getByText('内容不被允许').waitFor()
    await stage.button('重试').click()
    await stage.log.getByRole('alert').waitFor()
    await stage.button('删除').click()
    await stage.log.getByText('违禁内容').waitFor({ state: 'detached' })
  })

  it('speaks the other language at once and remembers it', async () => {
    await stage.visit('/?lang=en')
    await stage.open()
    await stage.page.getByText('Popular questions').waitFor()
    await stage.button('切换到中文').click()
    await stage.page.getByText('您可能想问').waitFor()
    await stage.page.reload()
    await stage.page.getByText('您可能想问').waitFor()
  })
})

describe('a card', () => {
  const picture = (file: string) => ({ title: '运费', links: [], picture: { file, alt: '运费表' } })
  const [sound, gone] = ['01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000b']

  it('keeps the place of its picture, shows it large, and where it cannot says so and tries again', async () => {
    await stage.visit()
    await stage.open()
    const { thread } = stage.server
    thread.files.set(sound, PIXEL)
    thread.append({ kind: 'bot' }, { kind: 'text', text: '满 99 元包邮' }, { card: picture(sound) })
    thread.append({ kind: 'bot' }, { kind: 'text', text: '满 199 元包邮' }, { card: picture(gone) })
    const lost = stage.button('运费表 图片没有加载出来，点按重试')
    await lost.waitFor()
    const shapes = await stage.log
      .locator('.card-picture')
      .evaluateAll((all) => all.map((one) => Math.round((one.clientWidth / one.clientHeight) * 100)))
    expect(shapes).toEqual([178, 178])
    expect(await stage.findings()).toEqual([])
    await stage.button('查看大图：运费表').first().press('Enter')
    await stage.page.getByRole('dialog', { name: '运费表' }).waitFor()
    await stage.page.keyboard.press('Escape')
    await lost.press('Enter')
    await lost.waitFor()
    thread.files.set(gone, PIXEL)
    await lost.press('Enter')
    await stage.button('查看大图：运费表').nth(1).waitFor()
  })

  it('draws an order with its goods, their pictures and what is still to be known', async () => {
    await stage.visit('/?lang=en')
    await stage.open()
    stage.server.thread.files.set(sound, PIXEL)
    const goods = { title: '毛衣', detail: '白色 M · ¥79.50 × 2' }
    const order = {
      number: '20260105123456',
      state: 'On its way',
      more: 'and 2 more',
      total: 'Total ¥159.00',
      items: [
        { ...goods, picture: sound },
        { ...goods, title: '围巾', picture: gone },
        { ...goods, title: '帽子' },
      ],
    }
    stage.server.thread.append({ kind: 'bot' }, { kind: 'text', text: 'It is on its way.', order })
    const box = stage.log.getByRole('region', { name: 'On its way 20260105123456' })
    await box.getByText('围巾').waitFor()
    expect(await box.innerText()).toMatch(/白色 M · ¥79\.50 × 2[\s\S]*and 2 more[\s\S]*¥159\.00/)
    // One that was still on its way from the shop is drawn when it is there.
    stage.server.thread.files.set(gone, PIXEL)
    const late = box.locator('img').nth(1)
    await expect.poll(() => late.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
    expect(await stage.findings()).toEqual([])
  })
})

describe('people', () => {
  it('queues honestly, hands over, counts unread, closes, rates', async () => {
    await stage.visit()
    await stage.open()
    await stage.say('退货')
    await stage.reads('7 天内')
    await stage.button('转人工').click()
    await stage.page.locator('.place', { hasText: '前面还有 2 位，约 1–3 分钟' }).waitFor()
    stage.server.thread.queueAt(placeWith({ position: 1, minutes: null }))
    await stage.page.locator('.place', { hasText: '现在没有人工客服在线' }).waitFor()
    await stage.button('关闭').last().click()

    stage.server.thread.assign('王小雨')
    stage.server.thread.agentSays('您好')
    stage.server.thread.agentSays('我是小雨')
    await stage.button('打开在线客服，2 条未读消息').click()
    await stage.page.getByText('以下为新消息').waitFor()
    await stage.page.getByText('王小雨 正在为您服务').waitFor()
    expect(await stage.page.locator('.byline', { hasText: '王小雨' }).locator('.ai').count()).toBe(0)

    stage.server.thread.close()
    await stage.page.getByRole('radio', { name: '4 星' }).check({ force: true })
    await stage.page.getByLabel('说说您的感受（选填）').fill('很快')
    await stage.button('提交评价').click()
    await expect.poll(() => stage.server.thread.ratings).toEqual([{ stars: 4, comment: '很快' }])
    await stage.page.locator('.rating').waitFor({ state: 'detached' })
    await stage.reads('感谢您的评价')
  })

  it('sends a picture and shows it large; refuses what is not allowed', async () => {
    await stage.visit()
    await stage.open()
    await stage.page.locator('input[type=file]').setInputFiles([
      { name: '照片.png', mimeType: 'image/png', buffer: PIXEL },
      { name: 'tool.exe', mimeType: 'application/octet-stream', buffer: PIXEL },
      { name: 'film.png', mimeType: 'image/png', buffer: Buffer.alloc(2_000_001) },
    ])
    await stage.page.getByText('不支持这种文件类型').waitFor()
    await stage.page.getByText('文件过大，上限 2 MB').waitFor()
    await stage.button('查看大图：照片.png').click()
    const large = stage.page.getByRole('dialog', { name: '照片.png' })
    await large.waitFor()
    await stage.page.keyboard.press('Escape')
    await large.waitFor({ state: 'detached' })
    expect(await stage.page.locator('.panel').isVisible()).toBe(true)
  })

  it('stays at the end while pictures load, and where the customer reads', async () => {
    await stage.visit()
    await stage.open()
    for (let i = 1; i <= 30; i += 1) stage.server.thread.agentSays(`第 ${i} 条`)
    await stage.page.locator('input[type=file]').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: PIXEL })
    await stage.button('查看大图：a.png').waitFor()
    const rest = () => stage.log.evaluate((node) => node.scrollHeight - node.scrollTop - node.clientHeight)
    await expect.poll(() => rest()).toBeLessThan(2)

    await stage.log.hover()
    await stage.page.mouse.wheel(0, -600)
    await stage.button('回到最新消息').waitFor()
    const before = await stage.log.evaluate((node) => node.scrollTop)
    stage.server.thread.agentSays('又来一条')
    await stage.log.getByText('又来一条').waitFor()
    expect(await stage.log.evaluate((node) => node.scrollTop)).toBe(before)
    await stage.button('回到最新消息').click()
    await expect.poll(() => rest()).toBeLessThan(2)
  })

  it('says that the customer types, never what', async () => {
    await stage.visit()
    await stage.open()
    await stage.input.pressSequentially('秘密')
    await expect.poll(() => stage.server.heard.filter(({ op }) => op === 'typing')).toHaveLength(1)
    expect(JSON.stringify(stage.server.heard)).not.toContain('秘密')
    stage.server.thread.typing('bot')
    await stage.log.getByLabel('AI 助手正在输入').waitFor()
  })

  it('shows a person what is typed where the channel wants it, and says so', async () => {
    stage.server.typingPreview = true
    await stage.visit()
    await stage.open()
    await stage.button('转人工').click()
    await stage.page.locator('.place').waitFor()
    stage.server.thread.assign('林小舟')
    await stage.page.getByText('客服能看到您正在输入的内容').waitFor()
    await stage.input.pressSequentially('尺码')
    const told = () => stage.server.heard.flatMap((frame) => (frame.op === 'typing' && frame.text) || [])
    await expect.poll(() => told().at(-1)).toBe('尺码')
    stage.server.typingPreview = false
  })

  it('sends a recording, which is played where it stands', async () => {
    await stage.visit('/?lang=en')
    await stage.open()
    const note = { name: 'voice.m4a', mimeType: 'audio/mp4', buffer: PIXEL }
    await stage.page.locator('input[type=file]').setInputFiles(note)
    await stage.log.getByLabel('voice.m4a').waitFor()
    expect(await stage.findings()).toEqual([])
  })

  it('takes a pasted picture', async () => {
    await stage.visit()
    await stage.open()
    await stage.input.evaluate(
      (node, bytes) => {
        const clipboardData = new DataTransfer()
        clipboardData.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }))
        node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      [...PIXEL],
    )
    await stage.button('查看大图：image.png').waitFor()
    expect([...stage.server.thread.files.values()][0]?.equals(PIXEL)).toBe(true)
  })
})
