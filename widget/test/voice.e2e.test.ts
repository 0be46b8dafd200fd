import { describe, expect, it } from 'vitest'
import { DESK, PHONE, Stage } from './stage.ts'
import { KEY } from './standin/config.ts'

const stage = new Stage('whole')

const MAY = { permissions: ['microphone'] }
/** Notes every stream of the microphone that the page was given. */
const NOTED = `{
  window.streams = []
  const { mediaDevices } = navigator
  const ask = mediaDevices.getUserMedia.bind(mediaDevices)
  mediaDevices.getUserMedia = async (wish) => {
    const stream = await ask(wish)
    window.streams.push(stream)
    return stream
  }
}`

const mic = () => stage.button('发送语音')
const bar = () => stage.page.getByRole('group', { name: '录音' })
const send = () => bar().getByRole('button', { name: '发送语音' })

/** How the tracks are that the page was given: `live` or `ended`. */
const tracks = () =>
  stage.page.evaluate<string[]>('window.streams.flatMap((one) => one.getTracks()).map((one) => one.readyState)')

/** What the server has of the customer's recordings. */
const notes = () =>
  stage.server.thread.messages.flatMap(({ author, body }) =>
    author.kind === 'customer' && body.kind === 'file' ? [body] : [],
  )

async function begin(): Promise<void> {
  await mic().click()
  await bar().locator('time', { hasText: '0:01' }).waitFor()
}

describe('a voice note', () => {
  it('is recorded, sent by Enter, and played where it stands', async () => {
    await stage.visit('/', { ...DESK, ...MAY }, NOTED)
    const asked: string[] = []
    stage.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await stage.open()
    await stage.input.fill('还没写完')
    expect(asked).not.toContain('/widget/recorder.js')
    await begin()
    expect(asked).toContain('/widget/recorder.js')
    expect(await tracks()).toEqual(['live'])
    const heights = () =>
      bar()
        .locator('.wave i')
        .evaluateAll((all) => all.map((one) => one.clientHeight))
    await expect.poll(async () => Math.max(...(await heights()))).toBeGreaterThan(5)
    expect(await stage.findings()).toEqual([])
    await stage.page.keyboard.press('Enter')
    await expect.poll(() => notes()).toHaveLength(1)
    const [note] = notes()
    expect(note?.name).toMatch(/^语音 \d 秒\.(?:m4a|weba)$/)
    const sound = await stage.log.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
      const bytes = await (await fetch(audio.src)).arrayBuffer()
      return (await new AudioContext().decodeAudioData(bytes)).duration
    })
    expect(sound).toBeGreaterThan(0.8)
    expect(await tracks()).toEqual(['ended'])
    expect(await stage.input.inputValue()).toBe('还没写完')
  })

  it('is dropped by Esc, which leaves the chat open, and when the chat is closed; the microphone is let go', async () => {
    await stage.visit('/', { ...DESK, ...MAY }, NOTED)
    await stage.open()
    await begin()
    await stage.page.keyboard.press('Escape')
    await bar().waitFor({ state: 'detached' })
    expect(await mic().evaluate((node) => node.matches(':focus'))).toBe(true)
    await begin()
    await stage.page.evaluate(() => window.Tandem?.close())
    await stage.page.locator('.panel').waitFor({ state: 'detached' })
    expect(await tracks()).toEqual(['ended', 'ended'])
    await stage.launcher.click()
    await stage.input.waitFor()
    expect(notes()).toEqual([])
  })

  it('is a minute long at most, counted down, and then waits to be sent', async () => {
    await stage.visit('/', { ...DESK, ...MAY }, NOTED)
    await stage.open()
    await stage.page.clock.install()
    await mic().click()
    await bar().locator('time', { hasText: '0:00' }).waitFor()
    await stage.page.clock.runFor(51_000)
    expect(await bar().locator('time').textContent()).toBe('还剩 9 秒')
    await stage.page.clock.runFor(10_000)
    await bar().getByRole('status').getByText('已录满 60 秒').waitFor()
    await expect.poll(() => tracks()).toEqual(['ended'])
    await send().click()
    await expect.poll(() => notes().map(({ name }) => name.split('.')[0])).toEqual(['语音 60 秒'])
  })

  it('that could not be sent is kept, to try again', async () => {
    await stage.visit('/', { ...DESK, ...MAY })
    await stage.open()
    await begin()
    stage.server.down = true
    await send().click()
    await stage.log.getByRole('alert').waitFor()
    stage.server.down = false
    await stage.button('重试').click()
    await expect.poll(() => notes()).toHaveLength(1)
  })
})

describe('the microphone', () => {
  it('that is not allowed is asked for again once it is', async () => {
    await stage.visit(`/chat/${KEY}`, PHONE)
    await stage.page.locator('.welcome').waitFor()
    await mic().click()
    await bar().getByRole('alert').getByText('没有麦克风权限').waitFor()
    expect(await stage.findings()).toEqual([])
    await bar().getByRole('button', { name: '重试' }).click()
    await bar().getByRole('alert').waitFor()
    await stage.page.context().grantPermissions(['microphone'])
    await bar().getByRole('button', { name: '重试' }).click()
    await bar().locator('time', { hasText: '0:01' }).waitFor()
    await bar().getByRole('button', { name: '取消录音' }).click()
    await stage.input.waitFor()
  })

  it('that the site around does not open is said to be so', async () => {
    await stage.visit('/chat/unknown', DESK)
    await stage.page.evaluate(
      (src) => {
        const frame = document.createElement('iframe')
        frame.src = src
        frame.width = '400'
        frame.height = '600'
        document.body.append(frame)
      },
      `${stage.server.url.replace('127.0.0.1', 'localhost')}/chat/${KEY}`,
    )
    const frame = stage.page.frameLocator('iframe')
    await frame.getByRole('button', { name: '发送语音' }).click()
    await frame.getByText('这个网页没有开放麦克风').waitFor()
    await frame.getByRole('button', { name: '改用文字' }).click()
    await frame.locator('.field textarea').waitFor()
  })

  it('is asked for at the next press when the recorder could not be loaded', async () => {
    await stage.visit('/', { ...DESK, ...MAY })
    await stage.open()
    await stage.page.route('**/recorder.js', (route) => route.abort())
    await mic().click()
    await stage.page.getByRole('alert').getByText('没有成功，请重试').waitFor()
    await begin()
    await stage.page.getByText('没有成功，请重试').waitFor({ state: 'detached' })
  })

  it('is not there where the channel takes no voice notes', async () => {
    stage.server.voiceNotes = false
    await stage.visit()
    await stage.open()
    expect(await mic().count()).toBe(0)
    expect(await stage.button('发送图片或文件').count()).toBe(1)
  })
})
