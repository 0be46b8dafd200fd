import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { endConsultAs, openConsult } from './consults-of.ts'
import { agentOf } from './offers-of.ts'

export const endConsult = verb({
  name: 'routing.endConsult',
  summary: 'The question is answered: I keep the conversation',
  scope: 'routing:work',
  effect: 'write',
  async run(ctx, { consult: id }) {
    const { consult, row } = await openConsult(ctx, id)
    if (consult.from_id !== agentOf(ctx).id) return fail('not_found')
    await endConsultAs(ctx, consult, row, 'ended')
    ctx.note(row.id, { consult: id })
    return { ok: true as const }
  },
})
