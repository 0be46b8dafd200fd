import type { Offer, ServerFrame } from '@tandem/contract'
import type { Selectable, Updateable } from 'kysely'
import type { Context, InTx } from '../../kernel/context.ts'
import type { CustomerKeys } from '../../kernel/crypto/keyring.ts'
import type { Database } from '../../kernel/schema.ts'
import { anyOf, updateOf } from '../../kernel/statement.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Need } from './needs.ts'
import type { Waiting } from './rules.ts'

export type EntryRow = Selectable<Database['queue_entries']>
export type OfferRow = Selectable<Database['offers']>

/** What was asked for when the customer began to wait. */
export const wantedOf = (entry: Pick<EntryRow, 'skills' | 'levels'>): Need[] =>
  entry.skills.map((key, i) => ({ key, level: entry.levels[i] ?? 1 }))

const summaryPlace = (entry: string) => ({ table: 'queue_entries', column: 'summary', row: entry })

export const sealSummary = (keys: CustomerKeys, entry: string, summary: string): string =>
  keys.seal(summaryPlace(entry), summary)

const phonePlace = (entry: string) => ({ table: 'queue_entries', column: 'phone', row: entry })

export const sealPhone = (keys: CustomerKeys, entry: string, phone: string): string =>
  keys.seal(phonePlace(entry), phone)

/** Null when none was left, or the customer has been erased. */
export const openPhone = (keys: CustomerKeys | undefined, row: EntryRow): string | null =>
  keys && row.phone ? keys.open(phonePlace(row.id), row.phone) : null

/** Empty when the customer has been erased. */
export const openSummary = (keys: CustomerKeys | undefined, row: EntryRow): string =>
  keys && row.summary ? keys.open(summaryPlace(row.id), row.summary) : ''

const LIVE = "state in ('waiting', 'offered', 'assigned')"
const OF_ONE = `select * from queue_entries where tenant_id = $1 and conversation_id = $2 and ${LIVE}`

/**
 * Found first, locked then: a plan that is made for a small table would find them by going through all entries of the
 * tenant in the order that they are locked in.
 */
const LOCK_MANY = `select * from queue_entries where tenant_id = $1 and ${LIVE} and id = any(array(
  select id from queue_entries where tenant_id = $1 and conversation_id = ${anyOf('$2::uuid[]')} and ${LIVE}))
order by id for update`

/** The entry that a conversation has at present. */
export async function liveEntry(tx: Tx, conversation: string): Promise<EntryRow | undefined> {
  const values = [tx.tenant, conversation]
  return (await tx.client.query<EntryRow>({ name: 'routing_live', text: OF_ONE, values })).rows[0]
}

/** The same, locked. */
export async function lockLiveEntry(tx: Tx, conversation: string): Promise<EntryRow | undefined> {
  const statement = { name: 'routing_live_lock', text: `${OF_ONE} for update`, values: [tx.tenant, conversation] }
  return (await tx.client.query<EntryRow>(statement)).rows[0]
}

/** Those of many, locked in id order; whoever also changes the conversations has to lock those before. */
export async function lockLiveEntries(tx: Tx, conversations: readonly string[]): Promise<EntryRow[]> {
  const statement = { name: 'routing_live_lock_many', text: LOCK_MANY, values: [tx.tenant, conversations] }
  return (await tx.client.query<EntryRow>(statement)).rows
}

export async function updateEntry(tx: Tx, id: string, change: Updateable<Database['queue_entries']>): Promise<void> {
  tx.send(updateOf('queue_entries', { tenant: tx.tenant, id }, change))
}

export const now = (ctx: Context): Date => new Date(ctx.services.clock.now())

/** Sends a frame to sockets once the transaction has committed. */
export function tell(ctx: InTx, subject: string, frame: ServerFrame): void {
  ctx.tx.afterCommit(() => ctx.services.bus.publish(subject, frame))
}

const told = new WeakSet<Tx>()

/** The lists of the queue and of conversations are out of date for the tenant's agents: said once a transaction. */
export function tellQueueChanged(ctx: InTx): void {
  if (told.has(ctx.tx)) return
  told.add(ctx.tx)
  tell(ctx, `tenant.${ctx.tenant}`, { op: 'changed', what: 'queue' })
  tell(ctx, `tenant.${ctx.tenant}`, { op: 'changed', what: 'inbox' })
}

export type OfferEnd = Extract<ServerFrame, { op: 'offer.gone' }>['why']
export type Reason = Offer['reason']

/** Where and when something happened to an entry, as events say it. */
export const happened = (ctx: Context, entry: EntryRow) => ({
  conversation: entry.conversation_id,
  episode: entry.episode_id,
  channel: entry.channel_id,
  at: now(ctx).toISOString(),
})

/** Says that an entry waits (again), may go to more people, or frees who is kept for it: the matcher comes for it. */
export function announceWaiting(ctx: InTx, entry: Pick<EntryRow, 'id' | 'conversation_id'>): void {
  ctx.tx.emit('handover.waiting', entry.conversation_id, { conversation: entry.conversation_id, entry: entry.id })
}

/** Whether somebody may be kept from other work while it waits. */
export const holdsBack = ({ weight, escalated }: EntryRow): boolean => weight === null || escalated

export const asWaiting = (row: EntryRow): Waiting => ({
  id: row.id,
  needs: row.needs,
  skip: row.skip,
  weight: row.weight,
  present: row.customer === 'here',
  prefer: row.prefer_id
    ? {
        agent: row.prefer_id,
        because: row.prefer_because === 'requested' ? 'requested' : 'returning',
        until: row.hold_until,
      }
    : null,
})
