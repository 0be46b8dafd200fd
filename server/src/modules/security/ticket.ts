import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { agentOf } from './agent.ts'
import { hashToken, newToken } from './sessions.ts'

const TICKET_MS = 30_000

export const ticket = verb({
  name: 'security.ticket',
  summary: 'A ticket for one socket of this session, good for 30 seconds',
  scope: 'self',
  effect: 'write',
  unaudited: 'it gives the session nothing that it has not: its sign-in has a row, and so has what is done through it',
  async run(ctx) {
    const { session, owes } = agentOf(ctx)
    // A socket shows the tenant's work: not to somebody whose roles do not count yet.
    if (owes) fail(owes)
    const token = newToken()
    const expired = ctx.db.deleteFrom('socket_tickets').where('session_id', '=', session)
    await expired.where('expires_at', '<=', ctx.now()).execute()
    await ctx.db
      .insertInto('socket_tickets')
      .values({ hash: hashToken(token), session_id: session, expires_at: new Date(ctx.now().getTime() + TICKET_MS) })
      .execute()
    return { ticket: token }
  },
})
