import type { InTx } from '../../kernel/context.ts'
import { clearDeadline, type DeadlineKind, setDeadline } from '../../kernel/deadlines.ts'
import { dueOf } from './rules.ts'
import { tell } from './tell.ts'

const KIND = 'tickets.due'

/** Sets, moves or takes off the moment at which somebody is told, by how the ticket stands now. */
export async function watchDue(ctx: InTx, ticket: string, standing: Parameters<typeof dueOf>[0]): Promise<void> {
  const dueAt = dueOf(standing)
  if (dueAt) await setDeadline(ctx.tx, ctx.services, { kind: KIND, key: ticket, dueAt })
  else await clearDeadline(ctx.tx, KIND, ticket)
}

/** Not solved in time: whoever looks after it is told, or whoever opened it while nobody does. */
export const dueDeadline: DeadlineKind = {
  kind: KIND,
  async run(ctx, id) {
    const row = await ctx.tx.db
      .selectFrom('tickets')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', id)
      .where('state', '<>', 'solved')
      .executeTakeFirst()
    if (row) await tell(ctx, row, { who: row.assignee_id ?? row.by_id, what: 'ticket_due' })
  },
}
