import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerFrame, Session } from '@tandem/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type App, createApp } from '../src/compose.ts'
import { readConfig } from '../src/kernel/config.ts'
import { systemContext } from '../src/kernel/context.ts'
import { uuidv7 } from '../src/kernel/ids.ts'
import { append } from '../src/modules/conversations/index.ts'
import { insertTenant } from '../src/modules/tenants/index.ts'
import { type TestDatabase, testDatabase } from '../src/ports/db/testing.ts'
import { type Nats, startNats } from './nats.ts'
import { until } from './product.ts'

let database: TestDatabase
let nats: Nats
let folder: string
const nodes: App[] = []

beforeAll(async () => {
  database = await testDatabase()
  nats = await startNats()
  folder = mkdtempSync(join(tmpdir(), 'tandem-nodes-'))
  const { host, user, password, database: name, port: pgPort } = database.connection
  const login = `${user}${password ? `:${encodeURIComponent(password)}` : ''}`
  const url = `postgres://${login}@localhost:${pgPort ?? 5432}/${name}?host=${encodeURIComponent(host)}`
  const env = {
    TANDEM_DATA: folder,
    DATABASE_URL: url,
    NATS_URL: nats.url,
    LOG_LEVEL: 'silent',
    PORT: '0',
  }
  for (let i = 0; i < 2; i++) {
    const node = await createApp(readConfig(env), 'test')
    await node.http.listen({ port: 0, host: '127.0.0.1' })
    nodes.push(node)
  }
})
afterAll(async () => {
  for (const node of nodes) await node.close()
  await nats.stop()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const addressOf = (node: App): string => {
  const address = node.http.server.address()
  return typeof address === 'object' && address ? `127.0.0.1:${address.port}` : ''
}

let tenant: string
let channel: string

/** A customer who begins at the first process and listens at one of them. */
async function arrive(listensAt: App) {
  const response = await fetch(`http://${addressOf(nodes[0] as App)}/chat/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: channel, language: 'zh' }),
  })
  const session = (await response.json()) as Session
  const frames = follow(addressOf(listensAt), session)
  await frames.until((frame) => frame.op === 'subscribed')
  return { session, frames }
}

const say = ({ services }: App, { conversation, customer }: Session, text: string) =>
  append(systemContext(services, tenant, 'test'), {
    conversation,
    author: { kind: 'customer', id: customer },
    body: { kind: 'text', text },
  })

const isMessage = (text: string) => (frame: ServerFrame) =>
  frame.op === 'message' && frame.message.body.kind === 'text' && frame.message.body.text === text

describe('two processes on one database', () => {
  beforeAll(async () => {
    const [first] = nodes as [App, App]
    tenant = uuidv7(first.services.clock)
    const at = new Date(first.services.clock.now())
    await first.services.transactions.run(tenant, async (tx) => {
      await insertTenant(tx, { name: '小店', pack: null, language: 'zh', at })
      tx.emit('tenant.created', tenant, { pack: null, administrator: uuidv7(first.services.clock) })
    })
    channel = await channelOf(first, tenant)
  })

  it('show a message that one accepted to a customer whose socket is at the other', async () => {
    const [first, second] = nodes as [App, App]
    const { session, frames } = await arrive(second)
    await say(first, session, '你好')
    expect(await frames.until(isMessage('你好'))).toMatchObject({ message: { seq: 1 } })
    frames.close()
  })

  it('lose nothing when NATS dies in the middle, show it all the same, and find each other again', async () => {
    const [first, second] = nodes as [App, App]
    const [near, far] = [await arrive(first), await arrive(second)]
    const health = async () => (await (await fetch(`http://${addressOf(second)}/readyz`)).json()) as object
    expect(await health()).toEqual({ ok: true })
    // Talk goes on all the time, before, during and after the outage.
    const said: string[] = []
    let isTalking = true
    const talk = (async () => {
      while (isTalking) {
        const text = `第${said.length}句`
        await say(first, near.session, text)
        await say(first, far.session, text)
        said.push(text)
      }
    })()
    await until(async () => (said.length > 5 ? true : undefined))
    await nats.stop()
    await until(async () => ('problem' in (await health()) ? true : undefined))
    const during = said.length
    // Who listens where it was said hears it at once; the other one as soon as the process looks.
    await until(async () => (said.length > during + 5 ? true : undefined))
    await near.frames.until(isMessage(`第${during + 5}句`))
    await far.frames.until(isMessage(`第${during + 5}句`))
    expect(first.services.bus.connected()).toBe(false)
    nats = await startNats(nats.port)
    await until(async () => ('problem' in (await health()) ? undefined : true))
    isTalking = false
    await talk
    await say(first, far.session, '最后一句')
    await far.frames.until(isMessage('最后一句'))
    for (const { frames } of [near, far]) {
      const texts = frames.seen.flatMap((frame) =>
        frame.op === 'message' && frame.message.author.kind === 'customer' && frame.message.body.kind === 'text'
          ? [frame.message.body.text]
          : [],
      )
      expect(texts.filter((text) => text !== '最后一句')).toEqual(said)
      frames.close()
    }
  })
})

/** The key of the channel that the leading process makes for a new tenant. */
async function channelOf(node: App, tenant: string): Promise<string> {
  for (;;) {
    const row = await node.services.transactions.run(tenant, (tx) =>
      tx.db.selectFrom('channels').select('key').where('tenant_id', '=', tenant).executeTakeFirst(),
    )
    if (row) return row.key
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function follow(address: string, session: Session) {
  const ws = new WebSocket(`ws://${address}/socket`)
  const seen: ServerFrame[] = []
  let stir = () => {}
  ws.on('open', () => ws.send(JSON.stringify({ op: 'hello', token: session.token })))
  ws.on('message', (data) => {
    const frame = JSON.parse(String(data)) as ServerFrame
    if (frame.op === 'welcome') ws.send(JSON.stringify({ op: 'sub', conversation: session.conversation, after: 0 }))
    seen.push(frame)
    stir()
  })
  return {
    seen,
    async until(matches: (frame: ServerFrame) => boolean): Promise<ServerFrame> {
      for (;;) {
        const found = seen.find(matches)
        if (found) return found
        await new Promise<void>((resolve) => {
          stir = resolve
        })
      }
    },
    close: () => ws.close(),
  }
}
