import { type FakeNotify, startNotify } from '@tandem/fakes/notify/index.ts'
import { connectNotifier, manifest } from '@tandem/sms-gateway'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import { manifest as web } from '@tandem/chat-web'
import { create } from '../channels/create.ts'
import { channels, registerKind, resolveVisitor, visit, withChannel } from '../channels/index.ts'
import { conversations, noteReceipt, reply } from '../conversations/index.ts'
import { routing, take } from '../routing/index.ts'
import { keepPlace } from '../routing/keep-place.ts'
import { Centre, type Thread } from '../routing/testing.ts'
import { registerNotifier, staffing } from '../staffing/index.ts'
import { saveNotifier } from '../staffing/notify/save-notifier.ts'
import { workforce } from '../workforce/index.ts'
import { byText } from './by-text.ts'
import { reach } from './index.ts'
import { link } from './link.ts'
import { MOST_TEXTS, NUMBER_A_DAY } from './rules.ts'
import { ways } from './ways.ts'

registerKind(web)
registerNotifier({ manifest, connect: connectNotifier })

const PHONE = '13800138000'
let kit: Kit
let fake: FakeNotify
let centre: Centre
let website: { key: string }
let thread: Thread

beforeAll(async () => {
  kit = await createKit([workforce, conversations, channels, routing, staffing, reach])
  fake = await startNotify(() => kit.clock.now())
  Object.assign(kit.services.config, { egressAllow: [fake.host] })
})
afterAll(async () => {
  await fake.close()
  await kit.close()
})

beforeEach(async () => {
  centre = await new Centre(kit).open()
  const manager = kit.agent(['channel:write'], { tenant: centre.tenant })
  website = await create(manager, { kind: 'web', name: '官网', settings: {} })
  await waitAndGo()
})

/** A visitor of the website who waits for a person and has gone. */
async function waitAndGo(): Promise<void> {
  const visited = await withChannel(kit.services, website.key, (ctx, channel) =>
    visit(ctx, channel, { language: 'zh', user: null }),
  )
  thread = { customer: visited.customer, conversation: visited.conversation.id, channel: visited.channel.id }
  await centre.say(thread, '转人工')
  await centre.enqueue(thread.conversation)
  await kit.settle()
  await keepPlace(centre.customer(thread), ref())
}

const ref = () => ({ conversation: thread.conversation })
const connect = () =>
  saveNotifier(kit.agent(['staffing:write'], { tenant: centre.tenant }), {
    kind: 'sms-gateway',
    name: '短信',
    enabled: true,
    settings: fake.settings.gateway as Record<string, string>,
  })
const texts = () => fake.received().filter(({ text }) => text.includes('明月'))
const since = async (work: () => Promise<unknown>) => {
  const before = texts().length
  await work()
  await kit.settle()
  return texts()
    .slice(before)
    .map(({ to, text }) => `${to[0]} ${/明月 (\S+?)：/.exec(text)?.[1]}`)
}
const leaveNumber = () => byText(centre.customer(thread), { ...ref(), phone: PHONE })
const answered = async (who: Parameters<typeof reply>[0]) => {
  await reply(who, { ...ref(), body: { kind: 'text', text: '查到了' } })
  await kit.settle()
  kit.clock.advance(21_000)
  await kit.settle()
}

describe('carrying on elsewhere', () => {
  it('is a link of a day into the same conversation, which no server log sees', async () => {
    const { url, code, expiresAt } = await link(centre.customer(thread), ref())
    const [, token = ''] = url.split('#')
    const visitor = await resolveVisitor(kit.services, token)
    expect(visitor?.actor).toMatchObject({ id: thread.customer, conversation: thread.conversation })
    expect(code.size).toBeGreaterThan(20)
    expect(code.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/)
    kit.clock.advance(Date.parse(expiresAt) - kit.clock.now())
    expect(await resolveVisitor(kit.services, token)).toBeNull()
  })

  it('offers texts only where they can be sent, and only to who waits', async () => {
    expect(await ways(centre.customer(thread), ref())).toEqual({ texts: false, given: false })
    await expect(leaveNumber()).rejects.toMatchObject({ code: 'not_allowed' })
    await connect()
    expect(await ways(centre.customer(thread), ref())).toEqual({ texts: true, given: false })
    const agent = await centre.agent(1)
    await take(agent, ref())
    await expect(leaveNumber()).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('a number that was left', () => {
  beforeEach(connect)

  it('is texted at once, at the turn, and with an answer that did not find the customer', async () => {
    expect(await since(leaveNumber)).toEqual([`${PHONE} 已为您保留位置`])
    expect(await since(() => centre.agent(1))).toEqual([`${PHONE} 轮到您了`])
    await centre.say(thread, '我来了')
    const agent = await centre.agent(1)
    await take(agent, ref()).catch(() => {})
    await kit.settle()
    expect(await since(() => answered(agent))).toEqual([`${PHONE} 客服回复您了`])
  })

  it('is not texted while the customer reads along', async () => {
    await leaveNumber()
    await kit.settle()
    const agent = await centre.agent(0)
    await take(agent, ref())
    expect(
      await since(async () => {
        const { seq } = await reply(agent, { ...ref(), body: { kind: 'text', text: '您好' } })
        await centre.tx((ctx) => noteReceipt(ctx, { ...ref(), delivered: seq, seen: seq }))
        await kit.settle()
        kit.clock.advance(21_000)
      }),
    ).toEqual([])
  })

  it('is tried again when the gateway fails, and not for ever', async () => {
    fake.fails(503)
    await since(leaveNumber)
    fake.fails(null)
    expect(
      await since(async () => {
        kit.clock.advance(61_000)
      }),
    ).toEqual([`${PHONE} 已为您保留位置`])
    fake.fails(503)
    await leaveNumber()
    for (let minute = 0; minute < 2 * MOST_TEXTS; minute++) {
      await kit.settle()
      kit.clock.advance(61_000)
    }
    fake.fails(null)
    expect(
      await since(async () => {
        kit.clock.advance(61_000)
      }),
    ).toEqual([])
  })

  it('can be corrected, but not often', async () => {
    for (let i = 0; i < 3; i++) await leaveNumber()
    await expect(leaveNumber()).rejects.toMatchObject({ code: 'rate_limited' })
  })

  it('is texted about few conversations a day, whoever leaves it', async () => {
    for (let i = 0; i < NUMBER_A_DAY; i++) {
      await leaveNumber()
      await waitAndGo()
    }
    await expect(leaveNumber()).rejects.toMatchObject({ code: 'rate_limited' })
    await expect(byText(centre.customer(thread), { ...ref(), phone: '13900139000' })).resolves.toMatchObject({
      given: true,
    })
    kit.clock.advance(25 * 3_600_000)
    await waitAndGo()
    await expect(leaveNumber()).resolves.toMatchObject({ given: true })
  })
})
