import { verb } from '../../kernel/verb.ts'
import { presentOne, presentSteps, ticketRow } from './internal.ts'

export const get = verb({
  name: 'tickets.get',
  summary: 'A ticket with everything that was done to it',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { ticket }) {
    const row = await ticketRow(ctx, ticket)
    const steps = await ctx.db
      .selectFrom('ticket_steps')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('ticket_id', '=', ticket)
      .orderBy('id')
      .execute()
    return { ...(await presentOne(ctx, row)), steps: await presentSteps(ctx, steps) }
  },
})
