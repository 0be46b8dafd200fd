import type { Notice, NotifyOutside, NotifyPort } from '@tandem/contract'
import { connectNotifier as connectDingtalk } from '@tandem/notify-dingtalk'
import { connectNotifier as connectFeishu } from '@tandem/notify-feishu'
import { connectNotifier as connectWecom } from '@tandem/notify-wecom'
import { connectNotifier as connectGateway } from '@tandem/sms-gateway'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { poster } from '../../server/src/modules/staffing/notify/post.ts'
import { type FakeNotify, startNotify } from './index.ts'

let fake: FakeNotify
let at: number
beforeEach(async () => {
  at = Date.UTC(2026, 10, 11, 4)
  fake = await startNotify(() => at)
})
afterEach(() => fake.close())

const notice: Notice = {
  title: '请支援',
  text: '小李，排队超出预期。',
  phone: '+86 138 0013-8000',
  link: { title: '去答复', url: 'https://desk.example/on-call/x.y' },
}
type Name = keyof FakeNotify['settings']
const connectors: Record<Name, (settings: unknown, outside: NotifyOutside) => NotifyPort> = {
  dingtalk: connectDingtalk,
  feishu: connectFeishu,
  wecom: connectWecom,
  gateway: connectGateway,
}
const port = (name: Name, change: object = {}, skew = 0) =>
  connectors[name]({ ...fake.settings[name], ...change }, { post: poster([fake.host]), now: () => at + skew })
const failure = (code: string, problem: unknown = expect.any(String)) => ({ ok: false, failure: { code, problem } })

describe.each(Object.keys(connectors) as Name[])('%s', (name) => {
  it('brings title, words and link, for the person', async () => {
    expect(await port(name).send(notice)).toEqual({ ok: true })
    const [got] = fake.received()
    expect(got?.platform).toBe(name)
    expect(got?.text).toContain('小李，排队超出预期。')
    expect(got?.text).toContain('https://desk.example/on-call/x.y')
    if (name === 'gateway') expect(got?.to).toEqual(['+8613800138000'])
    else expect(got?.to).toEqual(name === 'feishu' ? [] : ['13800138000'])
  })

  it('says when the platform takes no more, and goes on when it does again', async () => {
    const answers = []
    for (let i = 0; i < 21; i++) answers.push(await port(name).send({ ...notice, text: `${i}` }))
    expect(answers.at(-1)).toEqual(failure('limited'))
    expect(fake.received()).toHaveLength(name === 'feishu' ? 5 : 20)
    at += 60_000
    expect(await port(name).send(notice)).toEqual({ ok: true })
  })

  it.each([500, 302, 204])('takes status %s without an answer as unavailable', async (status) => {
    fake.fails(status)
    expect(await port(name).send(notice)).toEqual(failure('unavailable'))
  })

  it('refuses settings that are none', () => {
    expect(() => connectors[name]({}, { post: poster([]), now: () => 0 })).toThrow()
  })

  it('reaches no inner host unless the operator allows it', async () => {
    const closed = connectors[name](fake.settings[name], { post: poster([]), now: () => at })
    expect(await closed.send(notice)).toEqual(failure('unavailable'))
    expect(fake.received()).toEqual([])
  })
})

describe('signatures', () => {
  it.each(['dingtalk', 'feishu', 'gateway'] as const)(
    'of %s: a wrong secret and an old time are refused',
    async (name) => {
      expect(await port(name, { secret: 'another' }).send(notice)).toEqual(failure('refused'))
      expect(await port(name, {}, -2 * 3_600_000).send(notice)).toEqual(failure('refused'))
      expect(fake.received()).toEqual([])
      expect(fake.refused()).toHaveLength(2)
    },
  )

  it('of WeCom: the key in the address is all there is', async () => {
    const { webhook } = fake.settings.wecom as { webhook: string }
    const wrong = webhook.replace('robot-key', 'guess')
    expect(await port('wecom', { webhook: wrong }).send(notice)).toEqual(failure('refused', 'errcode 93000'))
  })

  it('of a text message: none without a phone', async () => {
    expect(await port('gateway').send({ ...notice, phone: null })).toEqual(failure('refused', 'no phone'))
  })
})
