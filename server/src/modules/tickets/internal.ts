import type { Ticket, TicketStep } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { Context, InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'
import { canonical } from '../customers/index.ts'
import { agentNames } from '../workforce/index.ts'

export type TicketRow = Selectable<Database['tickets']>
export type StepRow = Selectable<Database['ticket_steps']>

export const ticketPlace = (column: 'subject' | 'details', ticket: string) => ({
  table: 'tickets',
  column,
  row: ticket,
})
export const stepPlace = (step: string) => ({ table: 'ticket_steps', column: 'note', row: step })

/** Who works on it. @throws forbidden for whoever is no person of the tenant's */
export function workerOf({ actor }: Context): { id: string; name: string } {
  return actor.kind === 'agent' ? { id: actor.id, name: actor.name } : fail('forbidden')
}

/** @throws not_found */
export async function ticketRow(ctx: InTx, id: string, lock = false): Promise<TicketRow> {
  let query = ctx.tx.db.selectFrom('tickets').selectAll().where('tenant_id', '=', ctx.tenant).where('id', '=', id)
  if (lock) query = query.forUpdate()
  return (await query.executeTakeFirst()) ?? fail('not_found')
}

/** Somebody who serves the tenant. @throws not_found */
export async function colleague(ctx: InTx, agent: string): Promise<string> {
  return (await agentNames(ctx, [agent])).has(agent) ? agent : fail('not_found')
}

/** Lists of tickets that anybody of the tenant may have open are out of date. */
export function announceChange({ tenant, tx, services }: InTx): void {
  tx.afterCommit(() => services.bus.publish(`tenant.${tenant}`, { op: 'changed', what: 'tickets' }))
}

/** In clear; those of erased customers are gone with them. */
export async function present(ctx: InTx, rows: readonly TicketRow[]): Promise<Ticket[]> {
  const ids = rows.map((row) => row.customer_id)
  const people = await canonical(ctx, ids)
  const keys = await ctx.services.keys.customers(ctx.tx, ids)
  const names = await agentNames(
    ctx,
    rows.flatMap((row) => row.assignee_id ?? []),
  )
  return rows.flatMap((row) => {
    const own = keys.get(row.customer_id)
    const customer = people.get(row.customer_id)
    if (!own || !customer) return []
    return [
      {
        id: row.id,
        number: row.number,
        customer,
        conversation: row.conversation_id,
        priority: row.priority,
        subject: own.open(ticketPlace('subject', row.id), row.subject),
        details: own.open(ticketPlace('details', row.id), row.details),
        // The check of the table holds it to the contract's words.
        state: row.state as Ticket['state'],
        assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: names.get(row.assignee_id) ?? '' },
        dueAt: row.due_at?.toISOString() ?? null,
        openedBy: { id: row.by_id, name: row.by_name },
        openedAt: row.opened_at.toISOString(),
        changedAt: row.changed_at.toISOString(),
      },
    ]
  })
}

/** @throws not_found for a ticket of an erased customer */
export const presentOne = async (ctx: InTx, row: TicketRow): Promise<Ticket> =>
  (await present(ctx, [row]))[0] ?? fail('not_found')

export async function presentSteps(ctx: InTx, rows: readonly StepRow[]): Promise<TicketStep[]> {
  const keys = await ctx.services.keys.customers(
    ctx.tx,
    rows.map((row) => row.customer_id),
  )
  const names = await agentNames(
    ctx,
    rows.flatMap((row) => row.changes.assignee ?? []),
  )
  return rows.map(({ id, at, by_id, by_name, changes, note, customer_id }) => ({
    id,
    at: at.toISOString(),
    by: { id: by_id, name: by_name },
    state: (changes.state ?? null) as TicketStep['state'],
    priority: changes.priority ?? null,
    assignee: changes.assignee ? { id: changes.assignee, name: names.get(changes.assignee) ?? '' } : null,
    unassigned: changes.assignee === null,
    dueAt: changes.dueAt ?? null,
    undue: changes.dueAt === null,
    note: note && (keys.get(customer_id)?.open(stepPlace(id), note) ?? null),
  }))
}
