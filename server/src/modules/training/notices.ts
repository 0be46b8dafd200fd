import type { TrainingNoticeKind } from '@tandem/contract'
import { uuidv7 } from '../../kernel/ids.ts'
import { notify as tellDesk } from '../desk/index.ts'
import { courseRow, type InTx, now, tellAgent } from './internal.ts'

/** Leaves word for an agent: shown until read here and at the desk, told to open pages, announced to whoever sends it on. */
export async function notify(
  ctx: InTx,
  to: { agent: string; course: string },
  kind: TrainingNoticeKind,
  until: Date | null = null,
): Promise<void> {
  const id = uuidv7(ctx.services.clock)
  await ctx.tx.db
    .insertInto('training_notices')
    .values({
      ...{ tenant_id: ctx.tenant, id, agent_id: to.agent, course_id: to.course },
      ...{ kind, at: now(ctx), until, seen_at: null },
    })
    .execute()
  const { title } = (await courseRow(ctx, to.course)).content
  const news = { what: kind, subject: to.course, topic: title }
  await tellDesk(ctx, { agents: [to.agent], kind: 'course', about: id, news })
  ctx.tx.emit('training.noticed', to.agent, { ...to, kind })
  tellAgent(ctx, to.agent)
}
