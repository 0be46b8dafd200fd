import type { QualityNotice } from '@tandem/contract'
import { uuidv7 } from '../../kernel/ids.ts'
import { type InTx, tellPages } from './internal.ts'

/** Tells an agent about a result of theirs: kept until seen, and shown at once where a console is open. */
export async function notify(
  ctx: InTx,
  notice: { agent: string; kind: QualityNotice['kind']; episode: string },
): Promise<void> {
  const { clock } = ctx.services
  await ctx.tx.db
    .insertInto('quality_notices')
    .values({
      ...{ tenant_id: ctx.tenant, id: uuidv7(clock), agent_id: notice.agent, kind: notice.kind },
      ...{ episode_id: notice.episode, at: new Date(clock.now()) },
    })
    .execute()
  tellPages(ctx, notice.agent)
}

const SHOWN = 30

export async function noticesFor(ctx: InTx, agent: string): Promise<QualityNotice[]> {
  const rows = await ctx.tx.db
    .selectFrom('quality_notices')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('agent_id', '=', agent)
    .orderBy('at', 'desc')
    .limit(SHOWN)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as QualityNotice['kind'],
    episode: row.episode_id,
    at: row.at.toISOString(),
    seen: row.seen_at !== null,
  }))
}
