import type { Presence } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'

/** Keeps when somebody was there. An event that comes again, or late, changes nothing. */
export async function logPresence(ctx: InTx, agent: string, presence: Presence, at: Date): Promise<void> {
  const query = ctx.tx.db.selectFrom('staffing_presence').selectAll().where('tenant_id', '=', ctx.tenant)
  const last = await query.where('agent_id', '=', agent).orderBy('from_at', 'desc').limit(1).executeTakeFirst()
  if (last && (last.presence === presence || last.from_at >= at)) return
  if (last) {
    await ctx.tx.db
      .updateTable('staffing_presence')
      .set({ to_at: at })
      .where('tenant_id', '=', ctx.tenant)
      .where('agent_id', '=', agent)
      .where('from_at', '=', last.from_at)
      .execute()
  }
  await ctx.tx.db
    .insertInto('staffing_presence')
    .values({ tenant_id: ctx.tenant, agent_id: agent, from_at: at, to_at: null, presence })
    .execute()
}
