import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { removeCases } from '../knowledge/index.ts'
import { tellConsoles } from './internal.ts'

export const removeCase = verb({
  name: 'learning.removeCase',
  summary: 'Takes a question out of the evaluation set',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { id }) {
    const [removed] = await removeCases(ctx, { id })
    if (!removed) return fail('not_found')
    tellConsoles(ctx)
    ctx.note(id, { intent: removed.intent })
    return { ok: true as const }
  },
})
