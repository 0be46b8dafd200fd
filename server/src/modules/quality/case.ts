import { verb } from '../../kernel/verb.ts'
import { caseOrThrow } from './cases-of.ts'
import { inspectionOrThrow } from './internal.ts'
import { markedMessages } from './marked.ts'

export const oneCase = verb({
  name: 'quality.case',
  summary: 'One case with its conversation, masked as ever, and the places of the findings',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { case: id }) {
    const { row, shown } = await caseOrThrow(ctx, id)
    const { findings } = await inspectionOrThrow(ctx.tx, row.episode_id)
    return { case: shown, messages: await markedMessages(ctx, row.episode_id, findings) }
  },
})
