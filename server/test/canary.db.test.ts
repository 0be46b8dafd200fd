import { createHmac } from 'node:crypto'
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Customer } from '@tandem/contract'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chatPost, upload } from './chat.ts'
import { Child } from './child.ts'
import { PASSWORD, until, visit } from './product.ts'

/** What nobody but the customer, and the agent who asks with a reason, may ever read. */
const planted = {
  name: '欧阳锦鲤娜',
  phone: '13912345678',
  email: 'canary.bird@planted.example',
  text: '金丝雀蓝宝石藏在阁楼',
  note: '备注紫水晶只有家人知道',
  content: 'canary-content-7f3a91',
  file: '金丝雀体检报告',
}
const secret = 'identity-secret-canary-1'

let child: Child
let customer: string
/** Everything that the server answered to agents and to mistakes. */
const said: string[] = []

beforeAll(async () => {
  child = await Child.start({ LOG_LEVEL: 'trace' })
  await child.setUp(PASSWORD)
  await liveThrough()
})
afterAll(async () => {
  await child.stop()
  child.remove()
})

const ask = async (...call: Parameters<Child['call']>) => {
  const answer = await child.call(...call).catch((error: Error) => error.message)
  said.push(typeof answer === 'string' ? answer : JSON.stringify(answer))
  return answer
}

/** A customer with everything personal goes through chat, files, profile, notes, search and mistakes. */
async function liveThrough(): Promise<void> {
  const channel = await until(async () => (await child.call('channels.list', {})).rows[0])
  await child.call('channels.update', { channel: channel.id, settings: { identitySecret: secret } })
  const signature = createHmac('sha256', secret).update('member-1').digest('hex')
  const { name, phone, email, text, note } = planted
  const session = await visit(child.url, channel.key, { id: 'member-1', name, phone, email, signature })
  customer = session.customer
  const { conversation, token } = session
  const write = (id: string, body: object) => chatPost(child.url, token, 'messages', { id, body })
  await write('a', { kind: 'text', text: `我叫${name},电话${phone},邮箱${email}。${text}` })
  const { file, bytes, type } = await upload(child.url, token, `${planted.file}.txt`, planted.content)
  await write('b', { kind: 'file', file, name: `${planted.file}.txt`, type, bytes })
  await chatPost(child.url, token, 'rate', { stars: 5, comment: `${text} ${phone}` }).catch(() => {})
  await ask('customers.update', { customer, note: `${note} ${phone}`, attributes: { 生日: `${note}` } })
  await ask('customers.search', { query: phone })
  await ask('conversations.search', { query: text })
  await ask('conversations.note', { conversation, text: `${note} ${phone}` })
  await ask('conversations.list', { view: 'all' })
  await ask('conversations.messages', { conversation })
  await ask('routing.queue', {})
  await ask('customers.get', { customer })
  await ask('security.signIn', { login: `${phone}`, password: text })
  await ask('customers.search', { query: phone, cursor: text })
  await ask('conversations.get', { conversation: text })
}

/** The planted words that stand in a text, as they are or in base64 or JSON escapes. */
function found(text: string | Buffer, words: readonly string[] = Object.values(planted)): string[] {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const escaped = (word: string) =>
    JSON.stringify(word).replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)
  return words.filter((word) =>
    [word, Buffer.from(word).toString('base64').slice(0, -4), Buffer.from(word).toString('hex'), escaped(word)].some(
      (form) => bytes.includes(form),
    ),
  )
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (entry.isFile()) yield path
    else if (entry.isSymbolicLink()) yield* filesBelow(realpathSync(path))
  }
}

describe('planted personal data', () => {
  it('reaches the agent who asks for it with a reason', async () => {
    const reveal = (field: 'name' | 'phone' | 'email' | 'note') =>
      child.call('customers.reveal', { customer, field, reason: '核对身份 check' }).then(({ value }) => value)
    expect([await reveal('name'), await reveal('phone'), await reveal('email')]).toEqual([
      planted.name,
      planted.phone,
      planted.email,
    ])
    expect(await reveal('note')).toContain(planted.note)
  })

  it('is masked in everything else that agents are told', async () => {
    const { name, phone, email } = planted
    expect(said.filter((answer) => found(answer, [phone, email]).length > 0)).toEqual([])
    const profile = (await child.call('customers.get', { customer })) as Customer
    expect(found(JSON.stringify(profile), [name, phone, email])).toEqual([])
    expect(profile.phone).toBe('139****5678')
  })

  it('stands in no row of any table', async () => {
    const client = new pg.Client({
      host: join(child.dataDir, 'postgres/socket'),
      user: 'tandem',
      password: readFileSync(join(child.dataDir, 'postgres/password'), 'utf8'),
      database: 'tandem',
    })
    await client.connect()
    const tables = await client.query(
      `select tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    let rows = 0
    for (const { name } of tables.rows) {
      const dump = await client.query({ text: `select t::text from ${name} t`, rowMode: 'array' })
      rows += dump.rows.length
      expect([name, found(dump.rows.join('\n'))]).toEqual([name, []])
    }
    await client.query('checkpoint')
    await client.end()
    expect(rows).toBeGreaterThan(20)
  })

  it('stands in no file of the data folder: tables, write-ahead log, uploads, logs', () => {
    const files = [...filesBelow(child.dataDir)]
    expect(files.some((path) => path.includes('pg_wal'))).toBe(true)
    expect(files.some((path) => path.startsWith(join(child.dataDir, 'files')))).toBe(true)
    const leaks = files.flatMap((path) => found(readFileSync(path)).map((word) => `${path}: ${word}`))
    expect(leaks).toEqual([])
  })

  it('is neither logged nor measured', async () => {
    expect(child.output()).toContain('"level"')
    expect(found(child.output())).toEqual([])
    expect(child.output()).not.toContain(PASSWORD)
    const metrics = await (await fetch(`${child.url}/metrics`)).text()
    expect(metrics).toContain('tandem_http_seconds')
    expect(found(metrics)).toEqual([])
  })
})
