import type { Browser } from 'playwright-core'
import { vi } from 'vitest'
import { call, PASSWORD, type Visitor, visit } from './people.ts'
import { startProduct } from './product.ts'

/** A shop that has just been set up with the e-commerce pack, its administrator signed in. */
export interface Shop {
  url: string
  /** Where customers chat. */
  chat: string
  admin: Visitor
  close(): Promise<void>
}

/** Starts the product and sets it up through the API; the AI answers within seconds, while it goes on learning. */
export async function openShop(browser: Browser): Promise<Shop> {
  const product = await startProduct()
  const admin = await visit(browser, `${product.url}/sign-in`)
  const token = new URL(product.setupLink).searchParams.get('token') ?? ''
  const owner = { organisation: '云帆商城', name: '王小雨', login: 'admin', password: PASSWORD }
  await call(admin, 'tenants.setup', { token, ...owner, pack: 'ecommerce', language: 'zh' })
  const key = await vi.waitFor(async () => {
    const [channel] = (await call(admin, 'channels.list', {})).rows
    return channel?.key ?? Promise.reject(new Error('no channel yet'))
  })
  return {
    url: product.url,
    chat: `${product.url}/chat/${key}`,
    admin,
    async close() {
      await admin.context().close()
      await product.stop()
    },
  }
}
