import type { TrainingNoticeKind } from '@tandem/contract'
import { uuidv7 } from '../../kernel/ids.ts'
import { type InTx, now, tellAgent } from './internal.ts'

/** Leaves word for an agent: shown until read, told to open pages, announced to whoever sends it on. */
export async function notify(
  ctx: InTx,
  to: { agent: string; course: string },
  kind: TrainingNoticeKind,
  until: Date | null = null,
): Promise<void> {
  await ctx.tx.db
    .insertInto('training_notices')
    .values({
      ...{ tenant_id: ctx.tenant, id: uuidv7(ctx.services.clock), agent_id: to.agent, course_id: to.course },
      ...{ kind, at: now(ctx), until, seen_at: null },
    })
    .execute()
  ctx.tx.emit('training.noticed', to.agent, { ...to, kind })
  tellAgent(ctx, to.agent)
}
