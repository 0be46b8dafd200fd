import { setImmediate } from 'node:timers/promises'
import type { Context, Services } from '../../kernel/context.ts'
import { outlookOf, toPlace } from './floor.ts'
import { type EntryRow, type InTx, tell } from './internal.ts'
import { estimateOf } from './wait.ts'
import { type Told, worthTelling } from './wait-options.ts'

/** Places are told this often at most, and the more people wait the less often: all of them are reckoned for it. */
const EVERY_MS = 1000
const EACH_MS = 1
/** After so many others get their turn: events do not wait for the places of a long queue. */
const SLICE = 250

interface Teller {
  isSet: boolean
  waiting: number
  /** What each waiting customer was told last. A restart tells everybody once more. */
  told: Map<string, Told>
}
const tellers = new WeakMap<Services, Map<string, Teller>>()

function tellerOf({ services, tenant }: Context): Teller {
  const byTenant = tellers.get(services) ?? new Map<string, Teller>()
  tellers.set(services, byTenant)
  const teller = byTenant.get(tenant) ?? { isSet: false, waiting: 0, told: new Map() }
  byTenant.set(tenant, teller)
  return teller
}

/** The queue has moved: tells waiting customers their places in a moment. */
export function announceSoon(ctx: Context): void {
  const { services, tenant } = ctx
  const teller = tellerOf(ctx)
  if (teller.isSet) return
  teller.isSet = true
  services.clock.after(Math.max(EVERY_MS, teller.waiting * EACH_MS), () => {
    teller.isSet = false
    services.transactions
      .run(tenant, (tx) => announcePlaces({ ...ctx, tx }))
      .catch((err: unknown) => services.log.warn({ err }, 'places were not told'))
  })
}

const QUEUE = `select conversation_id, needs, kind, customer from queue_entries
where tenant_id = $1 and state in ('waiting', 'offered') order by rank_at, id`

type Placed = Pick<EntryRow, 'conversation_id' | 'needs' | 'kind' | 'customer'>

/** Tells waiting customers their place, and only those to whom there is something new to say. */
export async function announcePlaces(ctx: InTx): Promise<void> {
  const teller = tellerOf(ctx)
  const at = ctx.services.clock.now()
  const { rows: queue } = await ctx.tx.client.query<Placed>({
    name: 'routing_places',
    text: QUEUE,
    values: [ctx.tenant],
  })
  const lines = new Map(queue.map(({ needs }) => [needs.join(), needs]))
  const outlook = await outlookOf(ctx, [...lines.values()])
  const ahead = new Map<string, number>()
  const told = new Map<string, Told>()
  for (const [i, entry] of queue.entries()) {
    if (i % SLICE === SLICE - 1) await setImmediate()
    const [line, conversation] = [entry.needs.join(), entry.conversation_id]
    const before = teller.told.get(conversation)
    const place = toPlace(entry, estimateOf(ahead.get(line) ?? 0, outlook(entry.needs)))
    ahead.set(line, place.position)
    const news = worthTelling(before, place, at)
    if (news) tell(ctx, `conversation.${conversation}`, { op: 'queue', conversation, place: news })
    const last = news ? { place: news, at } : before
    if (last) told.set(conversation, last)
  }
  for (const conversation of teller.told.keys()) {
    if (!told.has(conversation)) tell(ctx, `conversation.${conversation}`, { op: 'queue', conversation, place: null })
  }
  ctx.tx.afterCommit(() => Object.assign(teller, { told, waiting: queue.length }))
}
