import { randomUUID } from 'node:crypto'
import { type Role, Role as Roles, Scope, type VerbName } from '@tandem/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modules } from '../src/compose.ts'
import { scopesOf } from '../src/modules/security/index.ts'
import { bearer, chatPost } from './chat.ts'
import { inputs } from './inputs.ts'
import { Client, type Product, startProduct, visit } from './product.ts'
import { Socket } from './socket.ts'
import { type Belongings, hire, type Staffed, twoTenants } from './world.ts'

const verbs = modules.flatMap((module) => module.verbs).map(({ spec }) => spec)
const names = verbs.map(({ name }) => name as VerbName)

let product: Product
let mine: Staffed
let foreign: Staffed
const browsers = new Map<Role, Client>()
let robot: Client
/** The secret of a key that may read the audit trail and nothing else. */
let readOnlyKey: string
let before: Map<string, string[]>

beforeAll(async () => {
  product = await startProduct()
  ;({ mine, foreign } = await twoTenants(product))
  for (const role of Roles.options) {
    await hire(product, mine.keeper, `mine.${role}`, '甲方词', [role])
  }
  robot = new Client(product, await keyWith(Scope.options))
  readOnlyKey = await keyWith(['audit:read'])
  await product.app.settle()
  before = await foreignRows()
})
afterAll(() => product.close())

/** An API key of our tenant with these scopes, written past the verb that limits them. */
async function keyWith(scopes: Scope[]): Promise<string> {
  const { key, secret } = await mine.keeper.call('security.createApiKey', { name: '键', scopes: ['tenant:read'] })
  await product.database.pools.owner.query('update api_keys set scopes = $1 where id = $2', [scopes, key.id])
  return secret
}

/** Belongings that nobody has. */
const nobodys = (): Belongings => ({
  tenant: randomUUID(),
  user: randomUUID(),
  login: 'nobody.at.all',
  apiKey: randomUUID(),
  channel: randomUUID(),
  invitation: randomUUID(),
  channelKey: `w${'A'.repeat(33)}`,
  customer: randomUUID(),
  otherCustomer: randomUUID(),

  episode: randomUUID(),
  form: randomUUID(),
  plan: randomUUID(),
  review: randomUUID(),
  appeal: randomUUID(),
  case: randomUUID(),
  ticket: randomUUID(),
  conversation: randomUUID(),
  message: randomUUID(),
  offer: randomUUID(),
  file: randomUUID(),

  article: randomUUID(),
  intent: randomUUID(),
  flow: randomUUID(),
  shortcut: 'nobodys',
  cluster: randomUUID(),
  evaluationCase: randomUUID(),
  skill: 'nobody_skill',
  token: 'v',
  course: randomUUID(),
  attempt: randomUUID(),
  marker: '无人词',
})

/** Everything of the other tenant that an answer could betray, without what the question itself named. */
function betrayed(text: string, question: unknown): string[] {
  const { staff: _staff, keeper: _keeper, ...secrets } = foreign
  const asked = JSON.stringify(question)
  return Object.values(secrets).filter((secret) => text.includes(secret) && !asked.includes(secret))
}

const holders = (scope: Scope) => Roles.options.filter((role) => scopesOf([role]).has(scope))
const lackers = (scope: Scope) => Roles.options.filter((role) => !scopesOf([role]).has(scope))

/** The browser of a role; a new one for each call of the verbs that may end the session which calls them. */
async function as(role: Role, name: VerbName): Promise<Client> {
  const known = browsers.get(role)
  if (known && !name.startsWith('security.')) return known
  const browser = await new Client(product).signIn(`mine.${role}`)
  browsers.set(role, browser)
  return browser
}

/** Every row of the other tenant, but for what the server itself goes on writing: trails, events and timers. */
async function foreignRows(): Promise<Map<string, string[]>> {
  const own = modules.flatMap((module) => module.tables).filter((table) => table.tenant && !/^audit/.test(table.name))
  const rows = new Map<string, string[]>()
  for (const { name } of own) {
    const found = await product.database.pools.owner.query<{ text: string }>(
      `select t::text as text from ${name} t where tenant_id = $1 order by 1`,
      [foreign.tenant],
    )
    rows.set(
      name,
      found.rows.map(({ text }) => text),
    )
  }
  return rows
}

/** What may come to the other tenant by itself: a customer who waits for long, on a machine that takes its time. */
const BY_TIME = ['alarms', 'notices']

describe('the matrix', () => {
  it('covers every verb that is registered', () => {
    expect(names.filter((name) => !(name in inputs))).toEqual([])
    expect(names.length).toBeGreaterThan(70)
  })

  it('has both tenants in full', async () => {
    const rows = await foreignRows()
    const full = [
      'channels',
      'files',
      'customers',
      'conversations',
      'messages',
      'knowledge_items',
      'offers',
      'skills',
      'inspections',
    ]
    expect(full.filter((name) => !rows.get(name)?.length)).toEqual([])
    const { conversation } = foreign
    expect((await foreign.staff.call('conversations.get', { conversation })).tags).toEqual([])
    expect((await foreign.staff.call('conversations.search', { query: foreign.marker })).rows).not.toEqual([])
  })
})

describe.each(verbs.map(({ name, scope }) => [name as VerbName, scope as Scope] as const))('%s', (name, scope) => {
  const own = () => (inputs[name] as (of: Belongings, own: Belongings) => object[])(mine, mine)

  it('is refused to everybody without its scope', async () => {
    const { status } = await new Client(product).post(name, own()[0])
    if (scope === 'public') expect(status).not.toBe(403)
    else expect(status).toBe(401)
    for (const role of lackers(scope)) {
      const answer = await (await as(role, name)).post(name, own()[0])
      expect([role, answer.status, answer.code]).toEqual([role, 403, 'forbidden'])
    }
    const narrow = await new Client(product, readOnlyKey).post(name, own()[0])
    if (scope !== 'audit:read') expect(narrow.code).toBe('forbidden')
  })

  it("answers for another tenant's things as for things that do not exist", async () => {
    const ask = inputs[name] as (of: Belongings, own: Belongings) => object[]
    const nobody = nobodys()
    const theirs = ask(foreign, mine)
    const random = ask(nobody, mine)
    const callers: (() => Promise<Client>)[] = holders(scope).map((role) => () => as(role, name))
    for (const caller of [...callers, async () => robot]) {
      for (const [i, input] of theirs.entries()) {
        const answer = await (await caller()).post(name, input)
        const control = await (await caller()).post(name, random[i])
        expect([answer.status, answer.code]).toEqual([control.status, control.code])
        expect(answer.status).not.toBe(500)
        expect(betrayed(answer.text, input)).toEqual([])
      }
    }
  })
})

describe('after all that', () => {
  it('no row of the other tenant has changed', async () => {
    await product.app.settle()
    const after = await foreignRows()
    for (const [name, rows] of before) {
      const now = after.get(name) ?? []
      expect([name, now.filter((row) => rows.includes(row) || !BY_TIME.includes(name))]).toEqual([name, rows])
    }
  })
})

describe('past the verbs', () => {
  const file = (id: string, token: string) => fetch(`${product.url}/chat/v1/files/${id}`, { headers: bearer(token) })

  it('gives a file to its own customer only', async () => {
    expect((await file(foreign.file, foreign.token)).status).toBe(200)
    const neighbour = await visit(product.url, mine.channelKey)
    expect((await file(mine.file, neighbour.token)).status).toBe(404)
    for (const id of [foreign.file, randomUUID()]) expect((await file(id, mine.token)).status).toBe(404)
  })

  it('takes the tenant from the session, whatever headers and bodies say', async () => {
    const headers = { 'x-tenant': foreign.tenant, 'x-tenant-id': foreign.tenant, tenant: foreign.tenant }
    const answer = await mine.staff.post('tenants.get', {}, headers)
    expect(JSON.parse(answer.text).id).toBe(mine.tenant)
    for (const field of ['tenant', 'tenantId', 'tenant_id']) {
      const named = await mine.staff.post('conversations.list', { view: 'all', [field]: foreign.tenant })
      expect([named.status, named.code]).toEqual([400, 'bad_input'])
    }
  })

  it('lets nobody follow, write to or hear a conversation of another tenant on a socket', async () => {
    const agent = await Socket.open(product, { ticket: (await mine.staff.call('security.ticket', {})).ticket })
    const customer = await Socket.open(product, { token: mine.token })
    for (const socket of [agent, customer]) {
      for (const conversation of [foreign.conversation, randomUUID()]) {
        socket.send({ op: 'typing', conversation, text: 'x' })
        socket.send({ op: 'sub', conversation, after: 0 })
        socket.send({ op: 'send', id: 'steal', conversation, body: { kind: 'text', text: 'x' } })
        const failures = [await socket.next('error'), await socket.next('error')]
        expect(failures.map(({ error }) => error.code)).toEqual(['not_found', 'not_found'])
      }
    }
    await chatPost(product.url, foreign.token, 'messages', { id: 'late', body: { kind: 'text', text: foreign.marker } })
    await foreign.staff.call('workforce.setPresence', { presence: 'away' })
    for (const socket of [agent, customer]) {
      // Frames keep their order: what had come of the other tenant would stand before the pong.
      socket.send({ op: 'ping' })
      await socket.next('pong')
      expect(betrayed(JSON.stringify(socket.seen), {})).toEqual([])
      socket.close()
    }
  })

  it('finds nothing of the other tenant by long poll', async () => {
    const poll = await fetch(`${product.url}/chat/v1/messages?after=0`, { headers: bearer(mine.token) })
    expect(poll.status).toBe(200)
    const text = await poll.text()
    expect(text).toContain(mine.message)
    expect(betrayed(text, {})).toEqual([])
  })
})
