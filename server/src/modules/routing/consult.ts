import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { listAgents } from '../workforce/index.ts'
import { presentConsults, tellConsult } from './consults-of.ts'
import { agentOf } from './offers-of.ts'
import { noteOf, openRow } from './supervise.ts'

export const consult = verb({
  name: 'routing.consult',
  summary: 'Ask a colleague about a conversation before handing it over; the customer notices nothing',
  scope: 'routing:work',
  effect: 'write',
  async run(ctx, { conversation, agent, note }) {
    const self = agentOf(ctx)
    const row = await openRow(ctx, conversation)
    if (row.assignee_id !== self.id) return fail('stale')
    const [to] = await listAgents(ctx.tx, [agent])
    if (!to) return fail('not_found')
    if (to.id === self.id) return fail('bad_input', { problem: 'agent' })
    if (to.presence !== 'online')
      return fail('not_allowed', { problem: { zh: '对方不在线', en: 'the colleague is not online' } })
    const open = await ctx.db
      .insertInto('consults')
      .values({
        tenant_id: ctx.tenant,
        id: ctx.id(),
        conversation_id: row.id,
        episode_id: row.episode_id ?? fail('closed'),
        from_id: self.id,
        to_id: to.id,
        state: 'open',
        created_at: ctx.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!open) return fail('conflict', { problem: { zh: '已在会商', en: 'somebody is being consulted already' } })
    if (note) await noteOf(ctx, row.id, self, note)
    ctx.emit('consult.asked', row.id, {
      conversation: row.id,
      episode: open.episode_id,
      channel: row.channel_id,
      consult: open.id,
      from: self.id,
      to: to.id,
      at: ctx.now().toISOString(),
    })
    tellConsult(ctx, open)
    ctx.note(row.id, { consult: open.id, to: to.id })
    return (await presentConsults(ctx, [open]))[0] ?? fail('internal')
  },
})
