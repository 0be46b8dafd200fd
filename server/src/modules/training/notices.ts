import type { TrainingNoticeKind } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { notify as tellDesk } from '../desk/index.ts'
import { courseRow, tellAgent } from './internal.ts'

/** Leaves word for an agent, and announces it to whoever sends it on. */
export async function notify(
  ctx: InTx,
  to: { agent: string; course: string },
  kind: TrainingNoticeKind,
): Promise<void> {
  const { title } = (await courseRow(ctx, to.course)).content
  const news = { what: kind, subject: to.course, topic: title }
  await tellDesk(ctx, { agents: [to.agent], kind: 'course', about: uuidv7(ctx.services.clock), news })
  ctx.tx.emit('training.noticed', to.agent, { ...to, kind })
  tellAgent(ctx, to.agent)
}
