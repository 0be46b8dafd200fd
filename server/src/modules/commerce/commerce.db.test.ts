import { randomBytes } from 'node:crypto'
import { makeShop, type RunningShop, startShop } from '@tandem/fakes'
import { connectShop as connectDemo, manifest } from '@tandem/shop-demo'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { ManualClock } from '../../kernel/clock.ts'
import type { Context } from '../../kernel/context.ts'
import '../../kernel/tables.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { openThread } from '../conversations/index.ts'
import { identify } from '../customers/index.ts'
import { openPicture } from '../pictures/index.ts'
import { connectShop } from './connect-shop.ts'
import { disconnectShop } from './disconnect-shop.ts'
import { cancelOrder, commerce, order, ordersOf, registerShop, requestRefund } from './index.ts'
import { withPictures } from './pictures.ts'
import { shop } from './shop.ts'
import { testShop } from './test-shop.ts'

const secret = randomBytes(16).toString('hex')
let kit: Kit
let running: RunningShop
let bot: Context

beforeAll(async () => {
  const time = new ManualClock()
  const clock = () => time.now()
  running = await startShop({ shop: makeShop({ seed: 7, now: clock() }), appKey: 'k', secret, clock })
  kit = await createKit([commerce], { clock: time, egressAllow: [new URL(running.url).host] })
  registerShop({ manifest, connect: (settings, egress) => connectDemo(settings, { egress, clock }) })
  bot = { ...kit.system(), actor: { kind: 'bot' } }
  const settings = { url: running.url, appKey: 'k', secret, timeoutMs: 500 }
  await connectShop(kit.system(), { kind: 'demo', settings })
})
afterAll(async () => {
  await running.close()
  await kit.close()
})
beforeEach(() => {
  running.faults.delayMs = 0
})

const anyOrder = (state: string) => {
  const found = [...running.shop.orders.values()].find((candidate) => candidate.state === state)
  if (!found) throw new Error(`no order ${state}`)
  return found
}

async function conversationOf(phone?: string): Promise<{ customer: string; conversation: string }> {
  return kit.tx(async (tx) => {
    const ctx = { ...kit.system(), tx }
    const profile = phone ? { phone } : {}
    const customer = await identify(ctx, { kind: 'user', value: uuidv7(kit.clock), verified: true, profile })
    const channel = { id: uuidv7(kit.clock), kind: 'web', name: 'w' }
    const thread = await openThread(ctx, { customer, channel, language: 'zh' })
    return { customer, conversation: thread.id }
  })
}

describe('commerce', () => {
  it('looks up an order for a conversation whose customer is not known', async () => {
    const { order_no } = anyOrder('SHIPPED')
    const { conversation } = await conversationOf()
    expect(await order(bot, { number: order_no, conversation })).toMatchObject({ number: order_no, status: 'shipped' })
  })

  it('names our own copies of its pictures at once, fetched once, and does without where there are none', async () => {
    const { order_no, items } = anyOrder('PAID')
    const { conversation } = await conversationOf()
    const asked = () => running.calls.filter((call) => call.includes('/pictures/')).length
    const before = asked()
    const first = await order(bot, { number: order_no, conversation })
    const again = await order(bot, { number: order_no, conversation })
    expect(again.items).toEqual(first.items)
    for (const { picture } of first.items) {
      const typeOf = () => openPicture(kit.system(), picture ?? '').then(({ type }) => type, String)
      await expect.poll(typeOf).toBe('image/png')
    }
    expect(asked() - before).toBe(items.length)
    const other = anyOrder('PACKED')
    for (const item of other.items) item.image = '/v1/pictures/NONE.png'
    const shown = async () =>
      (await order(bot, { number: other.order_no, conversation })).items.map(({ picture }) => picture)
    await expect.poll(shown).toEqual(other.items.map(() => undefined))
  })

  it('waits for no picture', async () => {
    const { order_no: number } = anyOrder('PAID')
    const found = await order(bot, { number, conversation: (await conversationOf()).conversation })
    const slow = { picture: () => new Promise<never>(() => {}) }
    const named = found.items.map((item) => ({ ...item, picture: '/v1/pictures/slow.png' }))
    const [shown] = await withPictures(kit.system(), slow, [{ ...found, items: named }])
    const [picture] = new Set(shown?.items.map((item) => item.picture))
    await expect(openPicture(kit.system(), picture ?? '')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('hides an order of another phone as if it were not there', async () => {
    const { order_no } = anyOrder('SHIPPED')
    const { conversation } = await conversationOf('13900000000')
    await expect(order(bot, { number: order_no, conversation })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('lists the orders of the phone that the customer is known by', async () => {
    const { receiver } = anyOrder('SIGNED')
    const { customer } = await conversationOf(receiver.phone)
    const { rows } = await ordersOf(kit.agent(['commerce:read']), { customer })
    expect(rows.length).toBeGreaterThan(0)
  })

  it('files one refund for one request id and audits it', async () => {
    const { order_no, order_no: number } = anyOrder('PAID')
    const { conversation } = await conversationOf()
    const request = { order: order_no, reason: '不想要了', conversation, requestId: 'request-1' }
    const first = await requestRefund(bot, request)
    const again = await requestRefund(bot, request)
    expect(again.id).toBe(first.id)
    expect(first.order).toBe(number)
    const rows = await kit.tx((tx) =>
      tx.db.selectFrom('audit').select('detail').where('action', '=', 'commerce.requestRefund').orderBy('id').execute(),
    )
    expect(rows.map(({ detail }) => detail.stage)).toEqual(['asked', 'answered', 'asked', 'answered'])
  })

  it('cancels once for one request id, audits it, and says when it is too late', async () => {
    const [, next] = [...running.shop.orders.values()].filter(({ state }) => state === 'PAID')
    const { conversation } = await conversationOf()
    const request = { order: next?.order_no ?? '', reason: '不想要了', conversation, requestId: 'cancel-1' }
    const first = await cancelOrder(bot, request)
    expect(first).toMatchObject({ order: request.order, status: 'cancelled', refundFen: next?.total })
    expect(await cancelOrder(bot, request)).toEqual(first)
    const late = { ...request, order: anyOrder('SHIPPED').order_no, requestId: 'cancel-2' }
    await expect(cancelOrder(bot, late)).rejects.toMatchObject({ code: 'not_allowed', details: { problem: 'shipped' } })
    const rows = await kit.tx((tx) =>
      tx.db.selectFrom('audit').select('detail').where('action', '=', 'commerce.cancelOrder').orderBy('id').execute(),
    )
    expect(rows.map(({ detail }) => detail.code ?? detail.stage)).toEqual([
      'asked',
      'filed',
      'asked',
      'filed',
      'asked',
      'not_allowed',
    ])
  })

  it('says that the shop is away when it is slow, and keeps no connection of the database meanwhile', async () => {
    running.faults.delayMs = 2500
    const { conversation } = await conversationOf()
    const asked = order(bot, { number: anyOrder('PAID').order_no, conversation })
    await expect(asked).rejects.toMatchObject({ code: 'unavailable' })
    expect(kit.database.pools.app.idleCount).toBe(kit.database.pools.app.totalCount)
  })

  it('at an inner address that the operator has not named is not asked', async () => {
    const { order_no } = anyOrder('SHIPPED')
    const { conversation } = await conversationOf()
    const closed = { ...bot, services: { ...bot.services, config: { ...bot.services.config, egressAllow: [] } } }
    await expect(order(closed, { number: order_no, conversation })).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('never shows the secret of a connection', async () => {
    const { rows } = await kit.database.pools.owner.query('select shops::text as row from shops')
    expect(JSON.stringify(rows)).not.toContain(secret)
  })
})

describe('the connection', () => {
  const admin = () => kit.agent(['channel:read', 'channel:write'])
  const connected = async () => (await shop(admin(), {})).connected
  const settings = () => ({ url: running.url, appKey: 'k', secret: '••••', timeoutMs: 500 })

  it('says when the shop last answered, and why it last did not', async () => {
    await connectShop(admin(), { kind: 'demo', settings: settings() })
    expect(await connected()).toMatchObject({ answeredAt: null, failedAt: null, fault: null })
    expect(await testShop(admin(), {})).toMatchObject({ ok: true, fault: null })
    const answeredAt = new Date(kit.clock.now()).toISOString()
    expect(await connected()).toMatchObject({ answeredAt, failedAt: null })
    kit.clock.advance(5000)
    running.faults.always = 'error'
    const { conversation } = await conversationOf()
    await expect(order(bot, { number: anyOrder('PAID').order_no, conversation })).rejects.toThrow()
    delete running.faults.always
    const failedAt = new Date(kit.clock.now()).toISOString()
    expect(await connected()).toMatchObject({ answeredAt, failedAt, fault: 'down' })
  })

  it('keeps its secret for its own address only', async () => {
    const elsewhere = { ...settings(), url: 'https://evil.example' }
    const moved = connectShop(admin(), { kind: 'demo', settings: elsewhere })
    await expect(moved).rejects.toMatchObject({ code: 'not_allowed' })
    await connectShop(admin(), { kind: 'demo', settings: { ...elsewhere, secret: 'another' } })
    await connectShop(admin(), { kind: 'demo', settings: { ...settings(), secret } })
    expect(await testShop(admin(), {})).toMatchObject({ ok: true })
  })

  it('takes nothing that the shop could not be reached with', async () => {
    const wrong = connectShop(admin(), { kind: 'demo', settings: { ...settings(), timeoutMs: 1 } })
    await expect(wrong).rejects.toMatchObject({ code: 'bad_input', details: { problem: 'timeoutMs' } })
  })

  it('ends with its secrets, and the end is audited', async () => {
    await disconnectShop(admin(), {})
    expect(await connected()).toBe(null)
    await expect(testShop(admin(), {})).rejects.toMatchObject({ code: 'unavailable' })
    const { rows } = await kit.database.pools.owner.query(
      "select (select count(*)::int from shops) as shops, (select count(*)::int from audit where action = 'commerce.disconnectShop') as audited",
    )
    expect(rows).toEqual([{ shops: 0, audited: 1 }])
  })
})
