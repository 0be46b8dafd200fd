import { verb } from '../../kernel/verb.ts'
import { agentOf } from './agent.ts'
import { endSessions } from './sessions.ts'

export const signOut = verb({
  name: 'security.signOut',
  summary: 'End the current session and its sockets',
  scope: 'self',
  effect: 'write',
  async run(ctx) {
    await endSessions(ctx.tx, ctx.services, { session: agentOf(ctx).session })
    ctx.tx.afterCommit(() => ctx.onSession?.(null))
    return { ok: true }
  },
})
