import { randomBytes } from 'node:crypto'
import { makeShop, startShop } from '@tandem/fakes'
import { connectShop, manifest } from '@tandem/shop-demo'
import { egress } from './kernel/egress/post.ts'
import type { ShopKind } from './modules/commerce/index.ts'
import { PRACTICE } from './modules/commerce/index.ts'

const SAMPLES = 6
const DAY_MS = 86_400_000

/**
 * A shop of 200 made-up orders on the loopback interface, reached like any outside platform: over HTTP with signatures.
 * New e-commerce tenants practise with it until they connect their own.
 */
export async function startPracticeShop(now: number): Promise<{ kind: ShopKind; close(): Promise<void> }> {
  // From the start of the day, so that a restart finds the same orders.
  const today = Math.floor(now / DAY_MS) * DAY_MS
  const secret = randomBytes(32).toString('hex')
  const appKey = 'practice'
  const running = await startShop({ shop: makeShop({ seed: 1, now: today }), appKey, secret })
  // It is our own: no operator has to allow it.
  const toItself = egress([new URL(running.url).host])
  const kind: ShopKind = {
    manifest: {
      ...manifest,
      kind: PRACTICE,
      title: { zh: '练习店铺', en: 'Practice shop' },
      description: {
        zh: '内置的虚构订单，用来试用查单和退货；连接自己的店铺后即不再使用。',
        en: 'Built-in made-up orders for trying order look-up and returns; unused once your own shop is connected.',
      },
      settings: [],
    },
    connect: () => connectShop({ url: running.url, appKey, secret }, { egress: toItself, clock: Date.now }),
    samples: () => [...running.shop.orders.keys()].slice(0, SAMPLES),
  }
  return { kind, close: running.close }
}
