import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { unlearnOutside } from '../knowledge/index.ts'

export const removeOutside = verb({
  name: 'learning.removeOutside',
  summary: 'Takes a text out of what the AI learns to refuse',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { id }) {
    if ((await unlearnOutside(ctx, { id })) === 0) fail('not_found')
    ctx.note(id)
    return { ok: true as const }
  },
})
