import type { CommercePort, Order, ShopOrder } from '@tandem/contract'
import { LRUCache } from 'lru-cache'
import type { Context, Services } from '../../kernel/context.ts'
import { isFailure } from '../../kernel/verb.ts'
import { copyPicture, pictureCopies } from '../pictures/index.ts'

/** A platform is not asked for more at once; the first of an order are those that are drawn. */
const MOST_AT_ONCE = 12
const GIVE_UP_MS = 5000
/** What was not to be had is not asked for again at every look-up. */
const RETRY_MS = 10 * 60_000

/** What this process knows of pictures that are not there: those that are on their way, and those that cannot be had. */
interface Absent {
  coming: Set<string>
  missing: LRUCache<string, true>
}

const absent = new WeakMap<Services, Absent>()

/**
 * Orders with our own copies of the pictures that the platform names. Nobody waits for a picture: one that there is no
 * copy of is fetched meanwhile, and its place is named already, where it is drawn as soon as it is there. No browser
 * ever asks the platform: it would learn who reads which order, and when.
 */
export async function withPictures(
  ctx: Context,
  port: Pick<CommercePort, 'picture'>,
  orders: readonly ShopOrder[],
): Promise<Order[]> {
  const names = [...new Set(orders.flatMap(({ items }) => items.flatMap(({ picture }) => picture ?? [])))]
  const copies = await pictureCopies(ctx, names)
  const { coming, missing } = absentIn(ctx.services)
  const keyOf = (name: string) => `${ctx.tenant} ${name}`
  const wanted = names.filter((name) => !copies.get(name)?.isThere && !missing.has(keyOf(name)))
  for (const name of wanted.filter((one) => !coming.has(keyOf(one))).slice(0, MOST_AT_ONCE)) {
    coming.add(keyOf(name))
    void fetchOne(ctx, port, name).then((isKept) => {
      coming.delete(keyOf(name))
      if (!isKept) missing.set(keyOf(name), true)
    })
  }
  const shownAs = (name: string | undefined): string | undefined => {
    const copy = name === undefined ? undefined : copies.get(name)
    return copy && name !== undefined && (copy.isThere || coming.has(keyOf(name))) ? copy.id : undefined
  }
  return orders.map((order) => ({
    ...order,
    items: order.items.map(({ picture, ...item }) => {
      const shown = shownAs(picture)
      return shown ? { ...item, picture: shown } : item
    }),
  }))
}

/** Whether we have a copy now. Never throws: a picture is no reason to fail. */
async function fetchOne(ctx: Context, port: Pick<CommercePort, 'picture'>, name: string): Promise<boolean> {
  try {
    const answer = await port.picture(name, AbortSignal.timeout(GIVE_UP_MS))
    if (answer.ok) {
      await copyPicture(ctx, name, Buffer.from(answer.value))
      return true
    }
    if (answer.failure.code === 'unavailable') ctx.services.log.warn({ problem: answer.failure.problem }, 'no picture')
  } catch (error) {
    // What came is none, or too large; anything else is a fault of ours.
    if (!isFailure(error)) ctx.services.log.error({ err: error }, 'a picture could not be kept')
  }
  return false
}

function absentIn(services: Services): Absent {
  const known = absent.get(services) ?? {
    coming: new Set(),
    missing: new LRUCache({ max: 5000, ttl: RETRY_MS, perf: services.clock }),
  }
  absent.set(services, known)
  return known
}
