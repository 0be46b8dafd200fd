import type { Offer, ServerFrame } from '@tandem/contract'
import type { Selectable, Updateable } from 'kysely'
import type { Context } from '../../kernel/context.ts'
import type { CustomerKeys } from '../../kernel/crypto/keyring.ts'
import type { Database } from '../../kernel/schema.ts'
import { statement } from '../../kernel/statement.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Need } from './needs.ts'

export type InTx = Context & { tx: Tx }
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
  keys ? keys.open(summaryPlace(row.id), row.summary) : ''

const live = (tx: Tx, conversation: string) =>
  tx.db
    .selectFrom('queue_entries')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('conversation_id', '=', conversation)
    .where('state', 'in', ['waiting', 'offered', 'assigned'])

/** The entry that a conversation has at present. */
export const liveEntry = (tx: Tx, conversation: string): Promise<EntryRow | undefined> =>
  live(tx, conversation).executeTakeFirst()

/** The same, locked; whoever also changes the conversation has to lock that one before. */
export const lockLiveEntry = (tx: Tx, conversation: string): Promise<EntryRow | undefined> =>
  live(tx, conversation).forUpdate().executeTakeFirst()

export async function updateEntry(tx: Tx, id: string, change: Updateable<Database['queue_entries']>): Promise<void> {
  const update = tx.db.updateTable('queue_entries').set(change)
  tx.send(statement(update.where('tenant_id', '=', tx.tenant).where('id', '=', id)))
}

export const now = (ctx: Context): Date => new Date(ctx.services.clock.now())

/** Sends a frame to sockets once the transaction has committed. */
export function tell(ctx: InTx, subject: string, frame: ServerFrame): void {
  ctx.tx.afterCommit(() => ctx.services.bus.publish(subject, frame))
}

/** The lists of the queue and of conversations are out of date for the tenant's agents. */
export function tellQueueChanged(ctx: InTx): void {
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

/** Says that an entry waits (again), or may go to more people: the matcher comes for it. */
export function announceWaiting(ctx: InTx, entry: Pick<EntryRow, 'id' | 'conversation_id'>): void {
  ctx.tx.emit('handover.waiting', entry.conversation_id, { conversation: entry.conversation_id, entry: entry.id })
}
