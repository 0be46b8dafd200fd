import type { CommercePort, Order, ShopOrder } from '@tandem/contract'
import { LRUCache } from 'lru-cache'
import type { Context, Services } from '../../kernel/context.ts'
import { isFailure } from '../../kernel/verb.ts'
import { copyPicture, pictureCopies } from '../pictures/index.ts'

/** A picture is worth waiting for as long as nobody notices; one that comes later is there the next time. */
const PATIENCE_MS = 600
/** A platform is not asked for more at once; the first of an order are those that are drawn. */
const MOST_AT_ONCE = 12
const GIVE_UP_MS = 5000

/** What was not to be had is not asked for again at every look-up. */
const RETRY_MS = 10 * 60_000
const missing = new WeakMap<Services, LRUCache<string, true>>()

/**
 * Orders with our own copies of the pictures that the platform names; what there is no copy of is fetched. No browser
 * ever asks the platform: it would learn who reads which order, and when.
 */
export async function withPictures(ctx: Context, port: CommercePort, orders: readonly ShopOrder[]): Promise<Order[]> {
  const names = [...new Set(orders.flatMap(({ items }) => items.flatMap(({ picture }) => picture ?? [])))]
  const known = await pictureCopies(ctx, names)
  const wanted = names.filter((name) => !known.has(name) && !missingIn(ctx.services).has(`${ctx.tenant} ${name}`))
  const fetched = Promise.all(
    wanted.slice(0, MOST_AT_ONCE).map(async (name) => {
      const id = await fetchOne(ctx, port, name)
      if (id) known.set(name, id)
    }),
  )
  if (wanted.length > 0) await inTime(ctx.services, fetched)
  return orders.map((order) => ({
    ...order,
    items: order.items.map(({ picture, ...item }) => {
      const copy = picture && known.get(picture)
      return copy ? { ...item, picture: copy } : item
    }),
  }))
}

/** Our copy of a picture; null where there is none to be had. Never throws: a picture is no reason to fail. */
async function fetchOne(ctx: Context, port: CommercePort, name: string): Promise<string | null> {
  try {
    const answer = await port.picture(name, AbortSignal.timeout(GIVE_UP_MS))
    if (answer.ok) return await copyPicture(ctx, name, Buffer.from(answer.value))
    if (answer.failure.code === 'unavailable') ctx.services.log.warn({ problem: answer.failure.problem }, 'no picture')
  } catch (error) {
    // What came is none, or too large; anything else is a fault of ours.
    if (!isFailure(error)) ctx.services.log.error({ err: error }, 'a picture could not be kept')
  }
  missingIn(ctx.services).set(`${ctx.tenant} ${name}`, true)
  return null
}

function missingIn(services: Services): LRUCache<string, true> {
  const known = missing.get(services) ?? new LRUCache({ max: 5000, ttl: RETRY_MS, perf: services.clock })
  missing.set(services, known)
  return known
}

const inTime = ({ clock }: Services, work: Promise<unknown>): Promise<void> =>
  new Promise((resolve) => {
    const cancel = clock.after(PATIENCE_MS, resolve)
    void work.finally(() => {
      cancel()
      resolve()
    })
  })
