import { sql } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { conversationRow } from '../conversations/index.ts'
import { ownerOf } from './internal.ts'
import { editShare, isSent, median } from './rules.ts'

const place = (use: string) => ({ table: 'suggestion_uses', column: 'body', row: use })
const HOUR_MS = 3_600_000

export const useSuggestion = verb({
  name: 'desk.useSuggestion',
  summary: 'A suggestion was put into the reply; its use is measured when the reply is sent',
  scope: 'conversation:write',
  effect: 'write',
  async run(ctx, { conversation, article, intent, text }) {
    const owner = ownerOf(ctx)
    const row = await conversationRow(ctx, conversation)
    if (row.assignee_id !== owner.id) return fail('stale')
    const keys = await ctx.services.keys.customer(ctx.tx, row.customer_id)
    const id = ctx.id()
    await ctx.db
      .insertInto('suggestion_uses')
      .values({
        tenant_id: ctx.tenant,
        id,
        conversation_id: row.id,
        customer_id: row.customer_id,
        agent_id: owner.id,
        article,
        intent,
        body: keys.seal(place(id), text),
        at: ctx.now(),
      })
      .execute()
    ctx.note(row.id, { article })
    return { ok: true as const }
  },
})

export const suggestionUse = verb({
  name: 'desk.suggestionUse',
  summary: 'What became of the suggestions that agents inserted',
  scope: 'insights:read',
  effect: 'read',
  async run(ctx, { hours }) {
    const rows = await ctx.db
      .selectFrom('suggestion_uses')
      .select(['outcome', 'edited'])
      .where('tenant_id', '=', ctx.tenant)
      .where('at', '>', new Date(ctx.now().getTime() - hours * HOUR_MS))
      .execute()
    const sent = rows.flatMap((row) => (row.outcome === 'sent' && row.edited !== null ? row.edited : []))
    return {
      inserted: rows.length,
      sent: sent.length,
      unchanged: sent.filter((edited) => edited === 0).length,
      discarded: rows.filter((row) => row.outcome === 'discarded').length,
      medianEdit: median(sent),
    }
  },
})

/** A reply was sent: what had been inserted for it is held against it. */
export async function judgeUses(ctx: InTx, conversation: string, agent: string, sent: string): Promise<void> {
  const rows = await ctx.tx.db
    .selectFrom('suggestion_uses')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversation)
    .where('agent_id', '=', agent)
    .where('outcome', '=', 'open')
    .execute()
  if (rows.length === 0) return
  const keys = await ctx.services.keys.customers(
    ctx.tx,
    rows.map((row) => row.customer_id),
  )
  for (const row of rows) {
    const own = keys.get(row.customer_id)
    const edited = row.body && own ? editShare(own.open(place(row.id), row.body), sent) : 1
    await settleUse(ctx, row.id, isSent(edited) ? { outcome: 'sent', edited } : { outcome: 'discarded', edited: null })
  }
}

const settleUse = (ctx: InTx, id: string, fate: { outcome: string; edited: number | null }) =>
  ctx.tx.db
    .updateTable('suggestion_uses')
    .set({ ...fate, body: null })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()

/** The episode is over: what was never sent will not be. */
export async function discardUses(ctx: InTx, conversation: string): Promise<void> {
  await sql`update suggestion_uses set outcome = 'discarded', body = null
    where tenant_id = ${ctx.tenant} and conversation_id = ${conversation} and outcome = 'open'`.execute(ctx.tx.db)
}
