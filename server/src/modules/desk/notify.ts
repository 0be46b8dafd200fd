import type { AlarmKind, DeskNews, DeskNotice, Localized } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import type { Database } from '../../kernel/schema.ts'
import { canonical } from '../customers/index.ts'

export type NoticeRow = Selectable<Database['notices']>

export const noticePlace = (notice: string) => ({ table: 'notices', column: 'body', row: notice })

/** What somebody is told. `about` is the thing it tells of: told the same person a second time, it changes nothing. */
export interface Telling {
  agents: readonly string[]
  kind: DeskNotice['kind']
  about: string
  conversation?: { id: string; customer: string }
  seq?: number
  from?: { id: string; name: string }
  text?: string
  alarm?: AlarmKind
  /** What happened elsewhere, to what. */
  news?: { what: DeskNews; subject: string; topic?: Localized }
}

/** Leaves a notice on each of the desks and shows it at once where somebody sits. */
export async function notify(ctx: InTx, telling: Telling): Promise<void> {
  const { tx, services } = ctx
  const { conversation, from, text, news } = telling
  // Of an erased customer there is only told that something was.
  const keys = conversation && (await services.keys.customers(tx, [conversation.customer])).get(conversation.customer)
  const rows = telling.agents.map((agent_id) => {
    const id = uuidv7(services.clock)
    return {
      tenant_id: ctx.tenant,
      id,
      agent_id,
      kind: telling.kind,
      about: telling.about,
      at: new Date(services.clock.now()),
      seq: telling.seq ?? null,
      alarm: telling.alarm ?? null,
      conversation_id: conversation?.id ?? null,
      customer_id: conversation?.customer ?? null,
      news: news?.what ?? null,
      subject: news?.subject ?? null,
      topic: news?.topic ? JSON.stringify(news.topic) : null,
      from_id: from?.id ?? null,
      from_name: from?.name ?? null,
      seen_at: null,
      body: keys && text ? keys.seal(noticePlace(id), text) : null,
    }
  })
  if (rows.length === 0) return
  const told = await tx.db
    .insertInto('notices')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'agent_id', 'about']).doNothing())
    .returningAll()
    .execute()
  const shown = await presentNotices(ctx, told)
  tx.afterCommit(() => {
    for (const [i, row] of told.entries()) {
      services.bus.publish(`agent.${row.agent_id}`, { op: 'notice', notice: shown[i] })
    }
  })
}

/** The event itself is what is told of, where the same thing may happen many times. */
export const aboutEvent = (event: number): string => `00000000-0000-8000-8000-${event.toString(16).padStart(12, '0')}`

export async function presentNotices(ctx: InTx, rows: readonly NoticeRow[]): Promise<DeskNotice[]> {
  const ids = rows.flatMap((row) => row.customer_id ?? [])
  const people = await canonical(ctx, ids)
  const keys = await ctx.services.keys.customers(ctx.tx, ids)
  return rows.map((row) => {
    const own = row.customer_id ? keys.get(row.customer_id) : undefined
    return {
      id: row.id,
      // The checks of the table hold both to the contract's words.
      kind: row.kind as DeskNotice['kind'],
      alarm: row.alarm as DeskNotice['alarm'],
      news: row.news as DeskNotice['news'],
      subject: row.subject,
      topic: row.topic,
      at: row.at.toISOString(),
      conversation: row.conversation_id,
      seq: row.seq,
      customer: row.customer_id ? (people.get(row.customer_id)?.name ?? null) : null,
      from: row.from_id ? { id: row.from_id, name: row.from_name ?? '' } : null,
      text: row.body && own ? own.open(noticePlace(row.id), row.body) : null,
      seen: row.seen_at !== null,
    }
  })
}
