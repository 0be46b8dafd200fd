import type { QualityNotice } from '@tandem/contract'
import { uuidv7 } from '../../kernel/ids.ts'
import { notify as tellDesk } from '../desk/index.ts'
import { type InTx, tellPages } from './internal.ts'

/** Tells an agent about a result of theirs: kept until seen, and shown at once where a console is open. */
export async function notify(
  ctx: InTx,
  notice: { agent: string; kind: QualityNotice['kind']; episode: string },
): Promise<void> {
  const { clock } = ctx.services
  const id = uuidv7(clock)
  await ctx.tx.db
    .insertInto('quality_notices')
    .values({
      ...{ tenant_id: ctx.tenant, id, agent_id: notice.agent, kind: notice.kind },
      ...{ episode_id: notice.episode, at: new Date(clock.now()) },
    })
    .execute()
  const news = { what: notice.kind, subject: notice.episode }
  await tellDesk(ctx, { agents: [notice.agent], kind: 'result', about: id, news })
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
