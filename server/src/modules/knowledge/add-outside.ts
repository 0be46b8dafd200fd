import { mask } from '@tandem/pii'
import { verb } from '../../kernel/verb.ts'
import { checkNoExamples } from './outside/clashes.ts'
import { addOutside as keep } from './outside/store.ts'

export const addOutside = verb({
  name: 'knowledge.addOutside',
  summary: 'Has the AI learn to refuse these texts; personal data in them is masked',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { texts }) {
    const masked = texts.map((text) => mask(text))
    await checkNoExamples(ctx, masked)
    const added = await keep(ctx, masked, null)
    ctx.note('outside', { added })
    return { added }
  },
})
