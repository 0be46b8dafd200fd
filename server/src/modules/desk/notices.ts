import type { DeskNotice } from '@tandem/contract'
import type { UpdateQueryBuilder, UpdateResult } from 'kysely'
import type { Database } from '../../kernel/schema.ts'
import { verb } from '../../kernel/verb.ts'
import { type InTx, ownerOf } from './internal.ts'
import { presentNotices } from './notify.ts'

const KEPT_MS = 7 * 24 * 60 * 60 * 1000

export const notices = verb({
  name: 'desk.notices',
  summary: 'What I should know of, of the last seven days, the newest first',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx) {
    const { id } = ownerOf(ctx)
    const rows = await ctx.db
      .selectFrom('notices')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('agent_id', '=', id)
      .where('at', '>', new Date(ctx.now().getTime() - KEPT_MS))
      .orderBy('at', 'desc')
      .limit(100)
      .execute()
    return { rows: await presentNotices(ctx, rows) }
  },
})

export const seeNotices = verb({
  name: 'desk.seeNotices',
  summary: 'Notices that I have seen',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, input) {
    await see(ctx, ownerOf(ctx).id, (query) => query.where('id', 'in', input.notices))
    return { ok: true as const }
  },
})

/** News of a kind were read in their own place: they are no longer new at the desk. */
export const sawNews = (ctx: InTx, agent: string, kind: DeskNotice['kind']): Promise<void> =>
  see(ctx, agent, (query) => query.where('kind', '=', kind))

type Unseen = UpdateQueryBuilder<Database, 'notices', 'notices', UpdateResult>

async function see(ctx: InTx, agent: string, which: (query: Unseen) => Unseen): Promise<void> {
  const unseen = ctx.tx.db
    .updateTable('notices')
    .set({ seen_at: new Date(ctx.services.clock.now()) })
    .where('tenant_id', '=', ctx.tenant)
    .where('agent_id', '=', agent)
    .where('seen_at', 'is', null)
  await which(unseen).execute()
  ctx.tx.afterCommit(() => ctx.services.bus.publish(`agent.${agent}`, { op: 'changed', what: 'notices' }))
}
