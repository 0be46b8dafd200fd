import { describe, expect, it } from 'vitest'
import { Stage } from './stage.ts'

const stage = new Stage()

describe('connection', () => {
  it('keeps what is written while the server is away and delivers it once', async () => {
    await stage.visit()
    await stage.open()
    stage.server.down = stage.server.blockSockets = true
    stage.server.dropSockets()
    await stage.page.getByText('连接已断开，正在重新连接…').waitFor()
    await stage.say('断线时写的')
    await stage.page.getByText('等待网络').waitFor()
    stage.server.down = stage.server.blockSockets = false
    await expect.poll(() => stage.said).toEqual(['断线时写的'])
    await stage.page.locator('.row.waiting').waitFor({ state: 'detached' })
  })

  it('sends again what was never acknowledged, after a reload too, with the draft still there', async () => {
    await stage.visit()
    await stage.open()
    stage.server.swallow = 1
    await stage.say('没有回音')
    await expect.poll(() => stage.server.swallow).toBe(0)
    await stage.input.fill('还没写完')
    await stage.page.reload()
    await expect.poll(() => stage.said).toEqual(['没有回音'])
    await expect.poll(() => stage.input.inputValue()).toBe('还没写完')
  })

  it('resumes the conversation after a reload', async () => {
    await stage.visit()
    await stage.open()
    await stage.say('退货')
    await stage.reads('7 天内')
    await stage.page.reload()
    await stage.reads('7 天内')
    expect(stage.server.threads).toHaveLength(1)
  })

  it('loads a long history in parts, oldest on demand', async () => {
    await stage.visit()
    await stage.open()
    for (let i = 1; i <= 150; i += 1) stage.server.thread.agentSays(`第 ${i} 条`)
    await stage.page.reload()
    await stage.reads('第 150 条')
    expect(await stage.log.getByText('第 50 条', { exact: true }).count()).toBe(0)
    await stage.button('查看更早的消息').click()
    await stage.reads('第 1 条')
    expect(await stage.button('查看更早的消息').count()).toBe(0)
    expect(await stage.log.evaluate((node) => node.querySelectorAll('.bubble').length)).toBe(150)
  })

  it('works by polling where sockets are blocked', async () => {
    stage.server.blockSockets = true
    await stage.visit()
    await stage.launcher.click()
    await stage.say('退货')
    await stage.reads('7 天内')
    expect(stage.server.heard).toEqual([])
  })

  it('knows who serves after a cut, and the place in the queue after a reload', async () => {
    await stage.visit()
    await stage.open()
    await stage.say('退货')
    await stage.button('转人工').click()
    await stage.page.locator('.place').waitFor()
    await stage.page.reload()
    await stage.page.locator('.place', { hasText: '前面还有 2 位，约 1–3 分钟' }).waitFor()
    stage.server.dropSockets()
    stage.server.thread.assign('王小雨')
    await stage.page.getByText('王小雨 正在为您服务').waitFor()
    await stage.page.locator('.place').waitFor({ state: 'detached' })
  })

  it('works where the browser blocks storage', async () => {
    const blocked = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied') } })"
    await stage.visit('/', undefined, blocked)
    await stage.open()
    await stage.say('退货')
    await stage.reads('7 天内')
  })

  it('shows one conversation in two tabs', async () => {
    await stage.visit()
    await stage.open()
    await stage.say('退货')
    await stage.reads('7 天内')
    const first = stage.page
    await stage.tab()
    await stage.reads('7 天内')
    await stage.say('还有一个问题')
    await first.getByRole('log').getByText('还有一个问题').waitFor()
    expect(stage.server.threads).toHaveLength(1)
    expect(stage.said).toEqual(['退货', '还有一个问题'])
  })

  it('begins anew when the server has forgotten the session', async () => {
    await stage.visit()
    await stage.open()
    await stage.say('退货')
    await stage.reads('7 天内')
    stage.server.threads.length = 0
    stage.server.dropSockets()
    await expect.poll(() => stage.server.threads).toHaveLength(1)
    await stage.page.locator('.welcome').waitFor()
  })
})
