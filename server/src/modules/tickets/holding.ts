import { deleteOf, type Holding } from '../../kernel/holding.ts'
import { present, presentSteps } from './internal.ts'

/** Matters of the customer and what was done about them: with an erased person all of it goes. */
export const matters: Holding = {
  part: 'tickets',
  tables: ['tickets', 'ticket_steps'],
  async copy(ctx, { ids }) {
    const tickets = await ctx.tx.db
      .selectFrom('tickets')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', 'in', ids)
      .execute()
    const steps = await ctx.tx.db
      .selectFrom('ticket_steps')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', 'in', ids)
      .where('note', 'is not', null)
      .execute()
    return [
      ...(await present(ctx, tickets)).map(({ number, openedAt: at, subject, details, state }) => ({
        at,
        number,
        subject,
        details,
        state,
      })),
      ...(await presentSteps(ctx, steps)).map(({ at, note }) => ({ at, note })),
    ]
  },
  async erase(ctx, person) {
    const steps = await deleteOf(ctx, 'ticket_steps', person)
    return { erased: steps + (await deleteOf(ctx, 'tickets', person)), kept: 0 }
  },
}
