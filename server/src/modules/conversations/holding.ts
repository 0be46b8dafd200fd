import { sql } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { countOf, type Holding, type Person, wipeOf } from '../../kernel/holding.ts'
import { closeEpisode } from './close.ts'
import { bodyPlace, commentPlace, type MessageRow, notePlace } from './rows.ts'

/** What was said. The threads stay with their times, so that reports stay true; a message leaves its place only. */
export const threads: Holding = {
  part: 'conversations',
  tables: ['conversations', 'episodes', 'messages'],

  /** An open conversation ends with a word, which whoever sits before it still hears. */
  async leave(ctx, person) {
    for (const { id, status } of await threadsOf(ctx, person, true)) {
      if (status === 'open') await closeEpisode(ctx, { conversation: id, reason: 'other', notice: 'erased' })
    }
  },

  async copy(ctx, person) {
    const threads = await threadsOf(ctx, person)
    return Promise.all(
      threads.map(async (thread) => ({
        channel: thread.channel_name,
        openedAt: thread.opened_at,
        tags: thread.tags,
        episodes: await episodesIn(ctx, thread.id),
        messages: await messagesIn(ctx, thread),
      })),
    )
  },

  async erase(ctx, person) {
    const { numAffectedRows: messages } = await sql`
      update messages m set body = '', search = null, meta = jsonb_strip_nulls(jsonb_build_object('ai', m.meta->'ai')), client_id = m.id::text
      from conversations c
      where m.tenant_id = ${ctx.tenant} and c.tenant_id = m.tenant_id and c.id = m.conversation_id
        and c.customer_id = any(${person.ids}::uuid[]) and m.body <> ''`.execute(ctx.tx.db)
    const episodes = await wipeOf(ctx, 'episodes', person, {
      set: sql`close_note = null, comment = null`,
      full: sql`close_note is not null or comment is not null`,
    })
    await wipeOf(ctx, 'conversations', person, {
      set: sql`tags = '{}', preview_seq = null`,
      full: sql`tags <> '{}' or preview_seq is not null`,
    })
    return { erased: Number(messages ?? 0) + episodes, kept: await countOf(ctx, 'conversations', person) }
  },
}

/** In id order: whoever locks several does so in the same one. */
function threadsOf(ctx: InTx, { ids }: Person, lock = false) {
  const query = ctx.tx.db
    .selectFrom('conversations')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', 'in', ids)
    .orderBy('id')
  return (lock ? query.forUpdate() : query).execute()
}

async function messagesIn(ctx: InTx, { id, customer_id }: { id: string; customer_id: string }) {
  const keys = await ctx.services.keys.customer(ctx.tx, customer_id)
  const rows = await ctx.tx.db
    .selectFrom('messages')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map((row: MessageRow) => ({
    at: row.at,
    author: row.author_kind,
    visibility: row.visibility,
    body: JSON.parse(keys.open(bodyPlace(row.id), row.body)),
  }))
}

async function episodesIn(ctx: InTx, conversation: string) {
  const rows = await ctx.tx.db
    .selectFrom('episodes')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversation)
    .orderBy('number')
    .execute()
  return Promise.all(
    rows.map(async (row) => {
      const keys = await ctx.services.keys.customer(ctx.tx, row.customer_id)
      return {
        openedAt: row.opened_at,
        closedAt: row.closed_at,
        closeReason: row.close_reason,
        rating: row.rating,
        note: row.close_note && keys.open(notePlace(row.id), row.close_note),
        comment: row.comment && keys.open(commentPlace(row.id), row.comment),
      }
    }),
  )
}
