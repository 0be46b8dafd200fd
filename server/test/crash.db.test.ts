import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { Child } from './child.ts'
import { Customer } from './customer.ts'
import { PASSWORD, until, visit } from './product.ts'

const CUSTOMERS = 6
/** So often with every push; before a release more often (`npm run soak`). */
const SERVER_KILLS = Number(process.env.TANDEM_KILLS ?? 12)
const DATABASE_KILLS = 10
const OFFER_KILLS = 4
/** How long a customer may take to hear what the history holds. */
const HEARD = { timeout: 60_000, interval: 50 }

let child: Child
let channel: string

beforeAll(async () => {
  child = await Child.start()
  await child.setUp(PASSWORD)
  channel = await until(async () => (await child.call('channels.list', {})).rows[0]?.key)
})
afterAll(async () => {
  await child.stop()
  child.remove()
})

async function customers(window: number): Promise<Customer[]> {
  const sessions = await Promise.all(Array.from({ length: CUSTOMERS }, () => visit(child.url, channel)))
  return sessions.map((session) => new Customer(child.url, session, window))
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const acknowledged = (all: Customer[]) => all.reduce((sum, customer) => sum + customer.acks.size, 0)

/** Waits until every customer has heard everything, and compares the two sides. */
async function compare(all: Customer[]): Promise<void> {
  for (const customer of all) {
    await customer.finish()
    // What came over all the sockets together is the conversation: no gap, nothing twice. Asked again, since the
    // assistant may still be answering when the history is read.
    const rows = await vi.waitFor(async () => {
      const history = await customer.history()
      expect(customer.heard.map(({ id }) => id)).toEqual(history.map(({ id }) => id))
      return history
    }, HEARD)
    customer.leave()
    const own = rows.filter(({ author }) => author.kind === 'customer')
    // None lost, none twice, order kept.
    expect(own.map(({ clientId }) => clientId)).toEqual(customer.said)
    // Where the acknowledgement said it is.
    expect(own.map(({ seq }) => seq)).toEqual(customer.said.map((id) => customer.acks.get(id)))
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1))
  }
}

// First: customers of the other tests end up in the queue, and would be offered before this one's.
it(`gives an offer to one person, or to the next, when the server is killed ${OFFER_KILLS} times before it is accepted`, async () => {
  await child.call('workforce.setPresence', { presence: 'online' })
  for (let kill = 1; kill <= OFFER_KILLS; kill++) {
    const session = await visit(child.url, channel)
    const customer = new Customer(child.url, session, 1)
    customer.talk(7)
    await until(async () => customer.acks.size > 0 || undefined)
    await customer.finish()
    const headers = { authorization: `Bearer ${session.token}` }
    expect((await fetch(`${child.url}/chat/v1/human`, { method: 'POST', headers })).status).toBe(200)
    const offer = await offered(session.conversation)
    // Every other time the accept is on its way, and may or may not be done.
    const early = kill % 2 === 0 ? accept(offer) : Promise.resolve('never sent')
    await pause(kill)
    await child.kill()
    await early
    await child.start()
    const before = await child.call('conversations.get', { conversation: session.conversation })
    expect(await accept(offer)).toMatch(before.assignee.kind === 'agent' ? /409 .*已经失效/ : /^accepted$/)
    expect(await accept(offer)).toMatch(/409 .*已经失效/)
    const notices = (await customer.history()).filter(
      ({ body }) => body.kind === 'notice' && body.notice === 'assigned',
    )
    customer.leave()
    expect(notices).toHaveLength(1)
    await child.call('conversations.close', { conversation: session.conversation, reason: 'resolved' })
  }
  const { load } = await until(async () => {
    const me = await child.call('workforce.me', {})
    return me.load === 0 ? me : undefined
  })
  expect(load).toBe(0)
  await child.call('workforce.setPresence', { presence: 'offline' })
}, 300_000)

const offered = (conversation: string): Promise<string> =>
  until(async () => {
    const { rows } = await child.call('routing.offers', {})
    return rows.find((offer) => offer.conversation.id === conversation)?.id
  })

/** How it ended: also that nobody answered. */
const accept = (offer: string): Promise<string> =>
  child.call('routing.accept', { offer }).then(
    () => 'accepted',
    (error: unknown) => String(error),
  )

it(
  `loses and doubles nothing when the server is killed ${SERVER_KILLS} times`,
  async () => {
    const all = await customers(4)
    for (const customer of all) customer.talk(7)
    for (let kill = 1; kill <= SERVER_KILLS; kill++) {
      const before = acknowledged(all)
      await until(async () => acknowledged(all) > before + 2 * CUSTOMERS || undefined)
      await child.kill()
      await child.start()
    }
    await compare(all)
    expect(acknowledged(all)).toBeGreaterThan(SERVER_KILLS * CUSTOMERS)
  },
  SERVER_KILLS * 20_000,
)

it(`loses and doubles nothing when the database is killed ${DATABASE_KILLS} times`, async () => {
  // One at a time: a message that was refused while the next one passed would change the order by itself.
  const all = await customers(1)
  for (const customer of all) customer.talk(7)
  for (let kill = 1; kill <= DATABASE_KILLS; kill++) {
    const before = acknowledged(all)
    await until(async () => acknowledged(all) > before + 2 * CUSTOMERS || undefined)
    child.killDatabase()
    await pause(20)
  }
  await compare(all)
  expect(acknowledged(all)).toBeGreaterThan(DATABASE_KILLS * CUSTOMERS)
}, 120_000)
