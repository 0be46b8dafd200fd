import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { agentOf, describeMe, loadAgent } from './agent.ts'
import { endSessions, openSession } from './sessions.ts'

export const switchTenant = verb({
  name: 'security.switchTenant',
  summary: 'Go on at another tenant that the user serves; the session gets a new token',
  scope: 'self',
  effect: 'write',
  async run(ctx, { tenant }) {
    const agent = agentOf(ctx)
    const now = ctx.now().getTime()
    const session = await openSession(ctx, ctx.tx, { user: agent.id, tenant })
    const identity =
      (await loadAgent(ctx.tx, { user: agent.id, tenant, session, ip: ctx.ip }, now)) ?? fail('not_found')
    await endSessions(ctx.tx, ctx.services, { session: agent.session })
    await ctx.db.updateTable('users').set({ last_tenant: tenant }).where('id', '=', agent.id).execute()
    ctx.note(tenant)
    return describeMe(ctx.tx, identity, now)
  },
})
