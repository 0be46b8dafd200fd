import type { QueuePlace } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { DESK, PHONE, Stage } from './stage.ts'
import { placeWith } from './standin/place.ts'

const stage = new Stage()
const options: QueuePlace['options'] = ['leave_message', 'call_back', 'keep_place']
const busy = placeWith({ atLeast: 3, minutes: 5, options })
const nobody = placeWith({ position: 1, atLeast: null, minutes: null, options })

const card = () => stage.page.locator('.place')
const shows = (text: string) => card().getByText(text, { exact: true }).waitFor()

async function waits(place: QueuePlace, context = DESK): Promise<void> {
  stage.server.place = place
  await stage.visit('/', context)
  await stage.open()
  await stage.button('转人工').click()
  await card().waitFor()
}

describe('a customer who waits', () => {
  it('leaves a message with the keyboard alone, and nothing is lost while the server is down', async () => {
    await waits(busy)
    await shows('前面还有 2 位，约 3–5 分钟')
    await stage.button('留言').focus()
    await stage.page.keyboard.press('Enter')
    const field = stage.page.getByLabel('您的留言')
    await expect.poll(() => field.evaluate(isFocused)).toBe(true)
    await stage.page.keyboard.type('请开发票')
    stage.server.down = true
    await stage.page.keyboard.press('Tab')
    await stage.page.keyboard.press('Enter')
    await card().getByRole('alert').getByText('服务暂不可用').waitFor()
    expect(await field.inputValue()).toBe('请开发票')
    expect(await stage.findings()).toEqual([])
    stage.server.down = false
    await stage.button('提交留言').click()
    await shows('留言已收到')
    await stage.reads('请开发票')
    expect(stage.server.waits).toEqual([{ option: 'leave_message', text: '请开发票' }])
    expect(await card().evaluate(isFocused)).toBe(true)
    await expect.poll(() => card().getByRole('button').allTextContents()).toEqual(['换到手机上继续'])
  })

  it('asks for a call back while nobody is online, with a number that is one', async () => {
    await waits(nobody, PHONE)
    await shows('现在没有人工客服在线')
    await stage.button('请回电').tap()
    const field = stage.page.getByLabel('回电号码')
    await field.fill('12345')
    await stage.button('提交号码').tap()
    await card().getByRole('alert').getByText('请填写有效的电话号码').waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await stage.findings()).toEqual([])
    await field.fill('（010）6512-3456')
    await card().getByRole('alert').waitFor({ state: 'detached' })
    await stage.button('提交号码').tap()
    await shows('已登记回电')
    expect(stage.server.waits).toEqual([{ option: 'call_back', phone: '010 6512-3456' }])
  })

  it('keeps the place, is called, and may still leave a message then', async () => {
    await waits(busy)
    await stage.button('保留位置，稍后再来').click()
    await shows('已为您保留位置')
    expect(stage.server.waits).toEqual([{ option: 'keep_place' }])
    stage.server.thread.queueAt(placeWith({ customer: 'called', options: ['leave_message', 'call_back'] }))
    await shows('轮到您了')
    await stage.button('留言').click()
    await stage.page.keyboard.press('Escape')
    await expect.poll(() => stage.button('留言').evaluate(isFocused)).toBe(true)
    expect(await stage.page.locator('.panel').isVisible()).toBe(true)
  })

  it('carries on on a phone: by a code that is scanned, or by a text to a number that is one', async () => {
    await waits(busy)
    await stage.button('保留位置，稍后再来').click()
    await stage.button('换到手机上继续').click()
    await stage.page.getByRole('img', { name: '二维码：在手机上继续本次对话' }).waitFor()
    const field = stage.page.getByLabel('手机号（轮到您或有回复时发短信）')
    await field.fill('138')
    await stage.page.keyboard.press('Enter')
    await card().getByRole('alert').getByText('请填写有效的电话号码').waitFor()
    expect(await stage.findings()).toEqual([])
    await field.fill('138 0013 8000')
    await stage.button('短信通知我').click()
    await card().getByText('已发送短信，点开其中的链接可随时继续').waitFor()
    expect(stage.server.phones).toEqual(['138 0013 8000'])
  })

  it('hears of news, not of every new estimate', async () => {
    await waits(busy)
    const spoken = stage.page.locator('.queue [role=status]')
    await expect.poll(() => spoken.textContent()).toContain('约 3–5 分钟')
    stage.server.thread.queueAt({ ...busy, atLeast: 2, minutes: 4 })
    await shows('前面还有 2 位，约 2–4 分钟')
    expect(await spoken.textContent()).toContain('约 3–5 分钟')
    stage.server.thread.queueAt({ ...busy, position: 2, atLeast: 2, minutes: 4 })
    await expect.poll(() => spoken.textContent()).toContain('前面还有 1 位，约 2–4 分钟')
  })
})

const isFocused = (node: Element): boolean => (node.getRootNode() as ShadowRoot).activeElement === node
