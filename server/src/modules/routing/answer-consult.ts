import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { endConsultAs, openConsult } from './consults-of.ts'
import { agentOf } from './offers-of.ts'
import { giveTo } from './supervise.ts'

export const answerConsult = verb({
  name: 'routing.answerConsult',
  summary: 'Take over the conversation that I was asked about, or decline',
  scope: 'routing:work',
  effect: 'write',
  async run(ctx, { consult: id, answer }) {
    const self = agentOf(ctx)
    const { consult, row } = await openConsult(ctx, id)
    if (consult.to_id !== self.id) return fail('not_found')
    if (answer === 'take') {
      // It may have gone on to somebody else while the two were talking.
      if (row.status !== 'open') return fail('closed')
      if (row.assignee_id !== consult.from_id) return fail('stale')
      await giveTo(ctx, row, { ...self, because: 'consulted' })
    }
    await endConsultAs(ctx, consult, row, answer === 'take' ? 'taken' : 'declined')
    ctx.note(row.id, { consult: id, answer })
    return { ok: true as const }
  },
})
