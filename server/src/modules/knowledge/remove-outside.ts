import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { removeOutside as remove } from './outside/store.ts'

export const removeOutside = verb({
  name: 'knowledge.removeOutside',
  summary: 'Takes a text out of what the AI learns to refuse',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { id }) {
    if ((await remove(ctx, { id })) === 0) fail('not_found')
    ctx.note(id)
    return { ok: true as const }
  },
})
