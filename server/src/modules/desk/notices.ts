import { verb } from '../../kernel/verb.ts'
import { ownerOf } from './internal.ts'
import { presentNotices } from './notify.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export const notices = verb({
  name: 'desk.notices',
  summary: 'What I should know of, the newest first: of the last seven days, and what I have not seen for thirty',
  scope: 'tenant:read',
  effect: 'read',
  async run(ctx) {
    const { id } = ownerOf(ctx)
    const ago = (days: number) => new Date(ctx.now().getTime() - days * DAY_MS)
    const rows = await ctx.db
      .selectFrom('notices')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('agent_id', '=', id)
      .where('at', '>', ago(30))
      .where((eb) => eb.or([eb('seen_at', 'is', null), eb('at', '>', ago(7))]))
      .orderBy('at', 'desc')
      .limit(100)
      .execute()
    return { rows: await presentNotices(ctx, rows) }
  },
})

export const seeNotices = verb({
  name: 'desk.seeNotices',
  summary: 'Notices that I have seen',
  scope: 'tenant:read',
  effect: 'write',
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
    ctx.note(id, { notices: input.notices.length })
    return { ok: true as const }
  },
})
