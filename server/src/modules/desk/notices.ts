import { verb } from '../../kernel/verb.ts'
import { ownerOf } from './internal.ts'
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
    const { id } = ownerOf(ctx)
    await ctx.db
      .updateTable('notices')
      .set({ seen_at: ctx.now() })
      .where('tenant_id', '=', ctx.tenant)
      .where('agent_id', '=', id)
      .where('id', 'in', input.notices)
      .where('seen_at', 'is', null)
      .execute()
    ctx.tx.afterCommit(() => ctx.services.bus.publish(`agent.${id}`, { op: 'changed', what: 'notices' }))
    return { ok: true as const }
  },
})
