import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { inject } from 'vitest'
import { furnished } from './furnished.setup.ts'
import { call, OWNER, type Visitor, visit } from './people.ts'
import { eventually, startProduct } from './product.ts'

/** A shop that has been set up with the e-commerce pack and has learned it, its administrator signed in. */
export interface Shop {
  url: string
  /** Where customers chat. */
  chat: string
  admin: Visitor
  close(): Promise<void>
}

/** Starts the product, or a release of it, on a copy of the furnished data folder: no other test file shares it. */
export async function openShop(browser: Browser, main?: string): Promise<Shop> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-e2e-'))
  // By cp, since Node's own copy forgets owners, and the database insists on its own.
  execFileSync('cp', ['-a', `${await furnished(inject('furnished'))}/.`, folder])
  const product = await startProduct(folder, main)
  const admin = await visit(browser, `${product.url}/sign-in`)
  await call(admin, 'security.signIn', { login: OWNER.login, password: OWNER.password })
  const [channel] = (await call(admin, 'channels.list', {})).rows
  return {
    url: product.url,
    chat: `${product.url}/chat/${channel?.key}`,
    admin,
    async close() {
      await admin.context().close()
      await product.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A shop without a pack, which learns a few intents in a second. @param settings environment variables of its own */
export async function openEmptyShop(browser: Browser, settings = {}): Promise<Shop> {
  const product = await startProduct(undefined, undefined, settings)
  const admin = await visit(browser, `${product.url}/sign-in`)
  const token = new URL(product.setupLink).searchParams.get('token') ?? ''
  await call(admin, 'tenants.setup', { token, ...OWNER, pack: null, language: 'zh' })
  const key = await eventually('the channel', async () => (await call(admin, 'channels.list', {})).rows[0]?.key)
  return { url: product.url, chat: `${product.url}/chat/${key}`, admin, close: () => product.stop() }
}
