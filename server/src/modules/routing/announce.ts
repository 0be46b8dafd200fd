import { setImmediate } from 'node:timers/promises'
import type { QueuePlace } from '@tandem/contract'
import type { Context, InTx, Services } from '../../kernel/context.ts'
import { outlookOf, toPlace } from './floor.ts'
import type { EntryRow } from './internal.ts'
import { estimateOf } from './wait.ts'
import { type Told, worthTelling } from './wait-options.ts'

/** Places are told this often at most, and the more people wait the less often: all of them are reckoned for it. */
const EVERY_MS = 1000
const EACH_MS = 1
/** So many are read and told at a time: events do not wait for the places of a long queue. */
const SLICE = 50

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

/** A part of the queue from a place on: a whole long one would keep this process from events while it is read. */
const PART = `select id, rank_at::text as rank, conversation_id, needs, kind, customer from queue_entries
where tenant_id = $1 and state in ('waiting', 'offered') and (rank_at, id) > ($2::timestamptz, $3::uuid)
order by rank_at, id limit ${SLICE}`

/** `rank` to the microsecond, which a Date would lose. */
type Placed = Pick<EntryRow, 'id' | 'conversation_id' | 'needs' | 'kind' | 'customer'> & { rank: string }

async function* partsOf({ tx }: InTx): AsyncGenerator<Placed[]> {
  for (let after = ['-infinity', '00000000-0000-0000-0000-000000000000']; ; ) {
    const values = [tx.tenant, ...after]
    const { rows } = await tx.client.query<Placed>({ name: 'routing_places', text: PART, values })
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < SLICE) return
    after = [last.rank, last.id]
    await setImmediate()
  }
}

/** Tells waiting customers their place, and only those to whom there is something new to say. */
export async function announcePlaces(ctx: InTx): Promise<void> {
  const teller = tellerOf(ctx)
  const { bus, clock } = ctx.services
  const at = clock.now()
  const say = (conversation: string, place: QueuePlace | null) =>
    bus.publish(`conversation.${conversation}`, { op: 'queue', conversation, place })
  const ahead = new Map<string, number>()
  const told = new Map<string, Told>()
  let waiting = 0
  for await (const part of partsOf(ctx)) {
    waiting += part.length
    const lines = new Map(part.map(({ needs }) => [needs.join(), needs]))
    const outlook = await outlookOf(ctx, [...lines.values()])
    for (const entry of part) {
      const [line, conversation] = [entry.needs.join(), entry.conversation_id]
      const before = teller.told.get(conversation)
      const place = toPlace(entry, estimateOf(ahead.get(line) ?? 0, outlook(entry.needs)))
      ahead.set(line, place.position)
      const news = worthTelling(before, place, at)
      if (news) say(conversation, news)
      const last = news ? { place: news, at } : before
      if (last) told.set(conversation, last)
    }
  }
  for (const conversation of teller.told.keys()) if (!told.has(conversation)) say(conversation, null)
  Object.assign(teller, { told, waiting })
}
