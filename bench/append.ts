import { randomBytes } from 'node:crypto'
import { openBase } from '@tandem/server/compose.ts'
import { systemClock } from '@tandem/server/kernel/clock.ts'
import { readConfig } from '@tandem/server/kernel/config.ts'
import type { Context, Services } from '@tandem/server/kernel/context.ts'
import { uuidv7 } from '@tandem/server/kernel/ids.ts'
import { append, openThread } from '@tandem/server/modules/conversations/index.ts'
import { identify } from '@tandem/server/modules/customers/index.ts'
import { removeFolder, temporaryFolder } from './lib/server.ts'
import { quantile, round } from './lib/statistics.ts'

/** Customers who write at the same time, each in one conversation. */
const CUSTOMERS = 1000
const ROUNDS = 3
const ROUND_SECONDS = 4
const PACED_PER_SECOND = 1000
const PACED_SECONDS = 8
const WORDS = '您好,我的订单什么时候发货呀?已经等了三天了,麻烦帮我看一下,谢谢!'

/**
 * Messages accepted, sealed, persisted and delivered to a subscriber per second, over the rate at which one connection
 * of the same PostgreSQL commits the same messages row by row (`ratio`), in turns; the same over a row of next to nothing
 * without an index but its key (`tinyRatio`); and the delay of one message at 1,000 a second.
 */
export async function run() {
  const folder = temporaryFolder()
  const config = { ...readConfig({}), dataDir: folder, logLevel: 'error' }
  const base = await openBase(config)
  const { services } = base
  const tenant = uuidv7(systemClock)
  const ctx: Context = {
    services,
    tenant,
    actor: { kind: 'system', name: 'bench' },
    requestId: 'bench',
    language: 'zh',
    ip: null,
  }
  try {
    const threads: { conversation: string; customer: string }[] = []
    const channel = { id: uuidv7(systemClock), kind: 'web', name: 'bench' }
    for (let i = 0; i < CUSTOMERS; i++) {
      threads.push(
        await services.transactions.run(tenant, async (tx) => {
          const inner = { ...ctx, tx }
          const value = randomBytes(8).toString('hex')
          const customer = await identify(inner, { kind: 'visitor', value, verified: false })
          return { customer, conversation: (await openThread(inner, { customer, channel, language: 'zh' })).id }
        }),
      )
    }
    let delivered = 0
    for (const { conversation } of threads) services.bus.subscribe(`conversation.${conversation}`, () => delivered++)
    const post = (i: number) => {
      const thread = threads[i % CUSTOMERS] ?? { conversation: '', customer: '' }
      const author = { kind: 'customer' as const, id: thread.customer }
      return append(ctx, {
        conversation: thread.conversation,
        author,
        body: { kind: 'text', text: WORDS },
        clientId: `b${i}`,
      })
    }
    let next = 0
    const delays = await paced(post, () => next++)
    const single = await singleRow(services, tenant)
    const ours: number[] = []
    const messages: number[] = []
    const tiny: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      messages.push(await single.messages(ROUND_SECONDS))
      tiny.push(await single.tiny(ROUND_SECONDS))
      const before = delivered
      const began = performance.now()
      // Each customer writes again once the last message was accepted.
      await Promise.all(
        threads.map(async (_, customer) => {
          while (performance.now() - began < ROUND_SECONDS * 1000) await post(customer + CUSTOMERS * next++)
        }),
      )
      ours.push((delivered - before) / ((performance.now() - began) / 1000))
    }
    single.close()
    return {
      ratio: round(quantile(ours, 0.5) / quantile(messages, 0.5), 2),
      tinyRatio: round(quantile(ours, 0.5) / quantile(tiny, 0.5), 2),
      p50Ms: round(quantile(delays, 0.5), 2),
      p99Ms: round(quantile(delays, 0.99), 2),
      perSecond: round(quantile(ours, 0.5), 0),
      singleRowPerSecond: round(quantile(messages, 0.5), 0),
      tinyRowPerSecond: round(quantile(tiny, 0.5), 0),
    }
  } finally {
    await base.close()
    removeFolder(folder)
  }
}

/** The baselines: one connection that commits row by row, a whole message with its indexes, and a row of next to nothing. */
async function singleRow(services: Services, tenant: string) {
  const client = await services.transactions.app.connect()
  await client.query(`set app.tenant = '${tenant}'`)
  const seal = await services.transactions.run(tenant, async (tx) => {
    const keys = await services.keys.tenant(tx)
    return (id: string) => keys.seal({ table: 'messages', column: 'body', row: id }, JSON.stringify({ text: WORDS }))
  })
  const search = await services.transactions.run(tenant, async (tx) => (await services.keys.tenant(tx)).vector(WORDS))
  const conversation = uuidv7(systemClock)
  const message = `insert into messages (tenant_id, conversation_id, seq, id, episode_id, at, author_kind, visibility,
    body, client_id, meta, search) values ($1, $2, $3, $4, $2, now(), 'customer', 'public', $5, $6, '{}', $7)`
  const tiny = `insert into dead_letters (tenant_id, id, reactor, topic, payload, problem, at)
    values ($1, $2, 'bench', 'bench', '{}', $3, now())`
  let row = 0
  const rate = async (seconds: number, insert: () => Promise<unknown>) => {
    const [began, first] = [performance.now(), row]
    while (performance.now() - began < seconds * 1000) await insert()
    return (row - first) / ((performance.now() - began) / 1000)
  }
  return {
    messages: (seconds: number) =>
      rate(seconds, () => {
        const id = uuidv7(systemClock)
        const values = [tenant, conversation, ++row, id, seal(id), id, search]
        return client.query({ name: 'single_message', text: message, values })
      }),
    tiny: (seconds: number) =>
      rate(seconds, () => client.query({ name: 'single_tiny', text: tiny, values: [tenant, ++row, WORDS] })),
    close: () => client.release(true),
  }
}

async function paced(post: (i: number) => Promise<unknown>, next: () => number): Promise<number[]> {
  const delays: number[] = []
  const pending: Promise<void>[] = []
  const began = performance.now()
  for (let i = 0; i < PACED_PER_SECOND * PACED_SECONDS; i++) {
    const wait = began + (i * 1000) / PACED_PER_SECOND - performance.now()
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
    const sent = performance.now()
    pending.push(post(next()).then(() => void delays.push(performance.now() - sent)))
  }
  await Promise.all(pending)
  return delays
}
