import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ErrorCode, Session, VerbInput, VerbName, VerbOutput } from '@tandem/contract'
import { type App, createApp } from '../src/compose.ts'
import { readConfig } from '../src/kernel/config.ts'
import { hurryTraining } from '../src/modules/assistant/training/train.ts'
import { setPasswordCost } from '../src/modules/security/index.ts'
import { ensureSetupToken } from '../src/modules/tenants/index.ts'
import { type TestDatabase, testDatabase } from '../src/ports/db/testing.ts'

export interface Answer {
  status: number
  code: ErrorCode | undefined
  text: string
  headers: Record<string, unknown>
}

/** The whole server in this process, listening, on a database of its own. */
export interface Product {
  app: App
  database: TestDatabase
  /** `http://127.0.0.1:<port>` */
  url: string
  port: number
  setupToken: string
  close(): Promise<void>
}

export const PASSWORD = 'Wide-river-boat-71'

/** How a process of its own finds the test's database. */
export function databaseUrl({ connection }: Pick<TestDatabase, 'connection'>): string {
  const { user, password, host, port, database } = connection
  return `postgres://${user}:${encodeURIComponent(password)}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`
}

export async function startProduct(): Promise<Product> {
  setPasswordCost({ logN: 4, r: 8, p: 1 })
  hurryTraining()
  const database = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'tandem-test-'))
  const app = await createApp(
    readConfig({
      TANDEM_DATA: folder,
      DATABASE_URL: databaseUrl(database),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    }),
    'test',
  )
  await app.http.listen({ port: 0, host: '127.0.0.1' })
  const address = app.http.server.address() as AddressInfo
  return {
    app,
    database,
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    setupToken: (await ensureSetupToken(app.services)) ?? '',
    async close() {
      await app.close()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let calls = 0

/** A browser, or a program with an API key; every call from another address, since rate limits count by address. */
export class Client {
  cookie = ''
  readonly #product: Product
  readonly #apiKey: string | undefined

  constructor(product: Product, apiKey?: string) {
    this.#product = product
    this.#apiKey = apiKey
  }

  /** Any input, any answer. */
  async post(name: VerbName, input: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await this.#product.app.http.inject({
      method: 'POST',
      url: `/api/v1/${name}`,
      remoteAddress: `198.51.${(calls >> 8) & 255}.${calls++ & 255}`,
      headers: {
        'content-type': 'application/json',
        'x-tandem': '1',
        ...(this.cookie && { cookie: this.cookie }),
        ...(this.#apiKey && { authorization: `Bearer ${this.#apiKey}` }),
        ...headers,
      },
      payload: typeof input === 'string' ? input : JSON.stringify(input),
    })
    const set = response.cookies.find((cookie) => cookie.name === 'tandem')
    if (set) this.cookie = set.value ? `tandem=${set.value}` : ''
    return {
      status: response.statusCode,
      code: response.statusCode >= 400 ? response.json().code : undefined,
      text: response.body,
      headers: response.headers,
    }
  }

  /** A call that has to succeed. */
  async call<N extends VerbName>(name: N, input: VerbInput<N>): Promise<VerbOutput<N>> {
    const answer = await this.post(name, input)
    if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.text}`)
    return JSON.parse(answer.text) as VerbOutput<N>
  }

  async signIn(login: string, password = PASSWORD): Promise<this> {
    await this.call('security.signIn', { login, password })
    return this
  }
}

/** Makes the first tenant; the client is then its administrator. */
export async function setUp(product: Product): Promise<Client> {
  const client = new Client(product)
  await client.call('tenants.setup', {
    token: product.setupToken,
    organisation: '甲方商城',
    name: '管理员',
    login: 'administrator',
    password: PASSWORD,
    pack: null,
    language: 'zh',
  })
  return client
}

/** A new visitor of the web chat. */
export async function visit(url: string, key: string, user?: object): Promise<Session> {
  const response = await fetch(`${url}/chat/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key, language: 'zh', ...(user && { user }) }),
  })
  if (!response.ok) throw new Error(`session: ${response.status} ${await response.text()}`)
  return (await response.json()) as Session
}

/** Asks until there is an answer; gives up after a minute. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < 1200; i++) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('gave up waiting')
}
