import { sql } from 'kysely'
import { fail } from '../../kernel/errors.ts'
import { type VerbContext, verb } from '../../kernel/verb.ts'
import { conversationRow } from '../conversations/index.ts'
import { customerRow } from '../customers/index.ts'
import { watchDue } from './due.ts'
import { announceChange, colleague, presentOne, ticketPlace, workerOf } from './internal.ts'
import { PAST } from './rules.ts'
import { tell } from './tell.ts'

export const open = verb({
  name: 'tickets.open',
  summary: 'A matter that outlives the conversation: somebody looks after it until a time',
  scope: 'conversation:write',
  effect: 'write',
  async run(ctx, { conversation, requestId, subject, details, assignee, ...rest }) {
    const by = workerOf(ctx)
    const { id: place, customer_id } = await conversationRow(ctx, conversation)
    const { erased_at } = await customerRow(ctx, customer_id)
    if (erased_at) return fail('not_found')
    const number = await nextNumber(ctx)
    const before = await opened(ctx, requestId)
    if (before) return presentOne(ctx, before)
    if (rest.dueAt && new Date(rest.dueAt) <= ctx.now()) return fail('not_allowed', { problem: PAST })
    const keys = await ctx.services.keys.customer(ctx.tx, customer_id)
    const id = ctx.id()
    const row = {
      tenant_id: ctx.tenant,
      id,
      number,
      request_id: requestId,
      customer_id,
      conversation_id: place,
      subject: keys.seal(ticketPlace('subject', id), subject),
      details: keys.seal(ticketPlace('details', id), details),
      priority: rest.priority,
      state: 'open',
      due_at: rest.dueAt ? new Date(rest.dueAt) : null,
      assignee_id: assignee && (await colleague(ctx, assignee)),
      by_id: by.id,
      by_name: by.name,
      opened_at: ctx.now(),
      changed_at: ctx.now(),
    }
    await ctx.db.insertInto('tickets').values(row).execute()
    await watchDue(ctx, id, { state: 'open', dueAt: rest.dueAt })
    if (assignee && assignee !== by.id) await tell(ctx, row, { who: assignee, what: 'ticket_assigned', from: by })
    announceChange(ctx)
    ctx.note(id, { number, conversation: place, priority: rest.priority })
    return presentOne(ctx, row)
  },
})

/** One after the other without a gap: whoever opens one waits until the other is there. */
async function nextNumber({ db, tenant }: VerbContext): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`tickets ${tenant}`}, 0))`.execute(db)
  const query = db.selectFrom('tickets').select((eb) => eb.fn.max('number').as('last'))
  return ((await query.where('tenant_id', '=', tenant).executeTakeFirst())?.last ?? 0) + 1
}

const opened = ({ db, tenant }: VerbContext, request: string) =>
  db
    .selectFrom('tickets')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('request_id', '=', request)
    .executeTakeFirst()
