import type { Reminder } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { clearDeadline, type DeadlineKind, setDeadline } from '../../kernel/deadlines.ts'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'
import { verb } from '../../kernel/verb.ts'
import { conversationRow } from '../conversations/index.ts'
import { canonical } from '../customers/index.ts'
import { ownerOf } from './internal.ts'
import { notify } from './notify.ts'

const KIND = 'desk.reminder'
const LONGEST_MS = 90 * 24 * 60 * 60 * 1000
const MOST = 200

export const reminderPlace = (reminder: string) => ({ table: 'reminders', column: 'body', row: reminder })

export const remind = verb({
  name: 'desk.remind',
  summary: 'Reminds me of a conversation at a time',
  scope: 'conversation:write',
  effect: 'write',
  async run(ctx, { conversation, at, text }) {
    const owner = ownerOf(ctx)
    const row = await conversationRow(ctx, conversation)
    const due = new Date(at)
    const ahead = due.getTime() - ctx.now().getTime()
    if (ahead <= 0 || ahead > LONGEST_MS) fail('bad_input', { problem: 'at' })
    const keys = await ctx.services.keys.customer(ctx.tx, row.customer_id)
    const id = ctx.id()
    const reminder = {
      tenant_id: ctx.tenant,
      id,
      agent_id: owner.id,
      conversation_id: row.id,
      customer_id: row.customer_id,
      due_at: due,
      body: keys.seal(reminderPlace(id), text),
    }
    await ctx.db.insertInto('reminders').values(reminder).execute()
    await setDeadline(ctx.tx, ctx.services, { kind: KIND, key: id, dueAt: due })
    ctx.note(row.id, { reminder: id, at })
    return (await present(ctx, [reminder]))[0] ?? fail('internal')
  },
})

export const reminders = verb({
  name: 'desk.reminders',
  summary: 'What I wanted to be reminded of, the next one first',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx) {
    const { id } = ownerOf(ctx)
    const rows = await ctx.db
      .selectFrom('reminders')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('agent_id', '=', id)
      .orderBy('due_at')
      .limit(MOST)
      .execute()
    return { rows: await present(ctx, rows) }
  },
})

export const cancelReminder = verb({
  name: 'desk.cancelReminder',
  summary: 'Forgets a reminder of mine',
  scope: 'conversation:write',
  effect: 'write',
  async run(ctx, { reminder }) {
    const row = await take(ctx, reminder, ownerOf(ctx).id)
    if (!row) return fail('not_found')
    await clearDeadline(ctx.tx, KIND, reminder)
    ctx.note(row.conversation_id, { reminder })
    return { ok: true as const }
  },
})

/** The time has come: the reminder becomes a notice. */
export const reminderDeadline: DeadlineKind = {
  kind: KIND,
  async run(ctx, id) {
    const row = await take(ctx, id)
    const keys = row && (await ctx.services.keys.customers(ctx.tx, [row.customer_id])).get(row.customer_id)
    // Of an erased customer there is nothing left to be reminded of.
    if (!row || !keys) return
    await notify(ctx, {
      agents: [row.agent_id],
      kind: 'reminder',
      about: row.id,
      text: keys.open(reminderPlace(row.id), row.body),
      conversation: { id: row.conversation_id, customer: row.customer_id },
    })
  },
}

type ReminderRow = Selectable<Database['reminders']>

async function take(ctx: InTx, id: string, owner?: string): Promise<ReminderRow | undefined> {
  let query = ctx.tx.db.deleteFrom('reminders').where('tenant_id', '=', ctx.tenant).where('id', '=', id)
  if (owner) query = query.where('agent_id', '=', owner)
  return query.returningAll().executeTakeFirst()
}

async function present(ctx: InTx, rows: readonly ReminderRow[]): Promise<Reminder[]> {
  const ids = rows.map((row) => row.customer_id)
  const people = await canonical(ctx, ids)
  const keys = await ctx.services.keys.customers(ctx.tx, ids)
  return rows.flatMap((row) => {
    const own = keys.get(row.customer_id)
    if (!own) return []
    const customer = people.get(row.customer_id)?.name ?? ''
    const text = own.open(reminderPlace(row.id), row.body)
    return [{ id: row.id, conversation: row.conversation_id, customer, at: row.due_at.toISOString(), text }]
  })
}
