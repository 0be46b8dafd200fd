import { fail } from '../../kernel/errors.ts'
import { type VerbContext, verb } from '../../kernel/verb.ts'
import { watchDue } from './due.ts'
import { announceChange, colleague, presentOne, stepPlace, type TicketRow, ticketRow, workerOf } from './internal.ts'
import { changesOf, PAST } from './rules.ts'
import type { Changes } from './schema.ts'
import { tell } from './tell.ts'

export const update = verb({
  name: 'tickets.update',
  summary: 'Work on a ticket: state, priority, who looks after it, until when, a note; only what is named changes',
  scope: 'conversation:write',
  effect: 'write',
  async run(ctx, { ticket, note, ...wanted }) {
    const by = workerOf(ctx)
    const row = await ticketRow(ctx, ticket, true)
    const { state, priority, assignee_id: assignee, due_at } = row
    const before = { state, priority, assignee, dueAt: due_at?.toISOString() ?? null }
    const changes = changesOf(before, wanted)
    if (Object.keys(changes).length === 0 && note === undefined) return presentOne(ctx, row)
    if (changes.dueAt && new Date(changes.dueAt) <= ctx.now()) return fail('not_allowed', { problem: PAST })
    if (changes.assignee) await colleague(ctx, changes.assignee)
    const after = { ...before, ...changes }
    const changed = await ctx.db
      .updateTable('tickets')
      .set({
        state: after.state,
        priority: after.priority,
        assignee_id: after.assignee,
        changed_at: ctx.now(),
        due_at: after.dueAt ? new Date(after.dueAt) : null,
      })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', ticket)
      .returningAll()
      .executeTakeFirstOrThrow()
    await keepStep(ctx, row, by, changes, note)
    await watchDue(ctx, ticket, after)
    if (changes.assignee && changes.assignee !== by.id)
      await tell(ctx, changed, { who: changes.assignee, what: 'ticket_assigned', from: by })
    if (changes.state === 'solved' && row.by_id !== by.id)
      await tell(ctx, changed, { who: row.by_id, what: 'ticket_solved', from: by })
    announceChange(ctx)
    ctx.note(ticket, { ...changes, noted: note !== undefined })
    return presentOne(ctx, changed)
  },
})

async function keepStep(
  ctx: VerbContext,
  { id: ticket, customer_id }: TicketRow,
  by: { id: string; name: string },
  changes: Changes,
  note: string | undefined,
): Promise<void> {
  const keys = await ctx.services.keys.customer(ctx.tx, customer_id)
  const id = ctx.id()
  const step = {
    tenant_id: ctx.tenant,
    id,
    ticket_id: ticket,
    customer_id,
    at: ctx.now(),
    by_id: by.id,
    by_name: by.name,
    changes: JSON.stringify(changes),
    note: note === undefined ? null : keys.seal(stepPlace(id), note),
  }
  await ctx.db.insertInto('ticket_steps').values(step).execute()
}
