import type { InTx } from '../../kernel/context.ts'
import { clearDeadline, type DeadlineKind, setDeadline } from '../../kernel/deadlines.ts'
import { courseRow, now } from './internal.ts'
import { notify } from './notices.ts'
import { DUE_SOON_MS } from './rules.ts'
import { standingOf } from './standing.ts'

const KIND = 'training.due'
const keyOf = (course: string, agent: string) => `${course}|${agent}`

/** Assigns a course, from now on: what was passed before belongs to an earlier round. */
export async function beginRound(
  ctx: InTx,
  round: { course: string; agent: string; by: string | null; dueAt: Date | null },
  told: 'told' | 'silent' = 'told',
): Promise<void> {
  const { course, agent, by, dueAt } = round
  const fresh = { assigned_by: by, assigned_at: now(ctx), due_at: dueAt }
  await ctx.tx.db
    .insertInto('training_assignments')
    .values({ tenant_id: ctx.tenant, course_id: course, agent_id: agent, ...fresh })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'course_id', 'agent_id']).doUpdateSet(fresh))
    .execute()
  await remind(ctx, course, agent, dueAt)
  if (told === 'told') await notify(ctx, { agent, course }, 'assigned')
}

async function remind(ctx: InTx, course: string, agent: string, dueAt: Date | null): Promise<void> {
  const key = keyOf(course, agent)
  if (dueAt === null) return clearDeadline(ctx.tx, KIND, key)
  const soon = new Date(dueAt.getTime() - DUE_SOON_MS)
  await setDeadline(ctx.tx, ctx.services, { kind: KIND, key, dueAt: soon > now(ctx) ? soon : dueAt })
}

/** Ends an assignment; false when there was none. */
export async function endRound(ctx: InTx, course: string, agent: string): Promise<boolean> {
  const gone = await ctx.tx.db
    .deleteFrom('training_assignments')
    .where('tenant_id', '=', ctx.tenant)
    .where('course_id', '=', course)
    .where('agent_id', '=', agent)
    .executeTakeFirst()
  await clearDeadline(ctx.tx, KIND, keyOf(course, agent))
  return gone.numDeletedRows > 0n
}

/** Three days before the deadline, and when it is over, there is a word for who has not passed. */
export const dueDeadline: DeadlineKind = {
  kind: KIND,
  async run(ctx, key) {
    const [course = '', agent = ''] = key.split('|')
    const { assigned, progress } = await standingOf(ctx, await courseRow(ctx, course), agent)
    if (!assigned?.dueAt || progress.passed) return
    const over = assigned.dueAt <= now(ctx)
    await notify(ctx, { agent, course }, over ? 'overdue' : 'due_soon')
    if (!over) await setDeadline(ctx.tx, ctx.services, { kind: KIND, key, dueAt: assigned.dueAt })
  },
}
