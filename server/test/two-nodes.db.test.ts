import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerFrame, Session } from '@tandem/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type App, createApp } from '../src/compose.ts'
import { readConfig } from '../src/kernel/config.ts'
import { systemContext } from '../src/kernel/deadlines.ts'
import { uuidv7 } from '../src/kernel/ids.ts'
import { append } from '../src/modules/conversations/index.ts'
import { insertTenant } from '../src/modules/tenants/index.ts'
import { type TestDatabase, testDatabase } from '../src/ports/db/testing.ts'
import { startNats } from './nats.ts'

let database: TestDatabase
let nats: Awaited<ReturnType<typeof startNats>>
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
  nats.stop()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const addressOf = (node: App): string => {
  const address = node.http.server.address()
  return typeof address === 'object' && address ? `127.0.0.1:${address.port}` : ''
}

describe('two processes on one database', () => {
  it('show a message that one accepted to a customer whose socket is at the other', async () => {
    const [first, second] = nodes as [App, App]
    const tenant = uuidv7(first.services.clock)
    const at = new Date(first.services.clock.now())
    await first.services.transactions.run(tenant, async (tx) => {
      await insertTenant(tx, { name: '小店', pack: null, language: 'zh', at })
      tx.emit('tenant.created', tenant, { pack: null, administrator: uuidv7(first.services.clock) })
    })
    const channel = await channelOf(first, tenant)
    const response = await fetch(`http://${addressOf(first)}/chat/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: channel, language: 'zh' }),
    })
    const session = (await response.json()) as Session
    const frames = follow(addressOf(second), session)
    await frames.until((frame) => frame.op === 'subscribed')
    await append(systemContext(first.services, tenant, 'test'), {
      conversation: session.conversation,
      author: { kind: 'customer', id: session.customer },
      body: { kind: 'text', text: '你好' },
    })
    const shown = await frames.until((frame) => frame.op === 'message')
    expect(shown).toMatchObject({ message: { seq: 1, body: { text: '你好' } } })
    frames.close()
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
