import { mask } from '@tandem/pii'
import { verb } from '../../kernel/verb.ts'
import { checkNoCases, checkNoExamples, learnOutside } from '../knowledge/index.ts'

export const addOutside = verb({
  name: 'learning.addOutside',
  summary: 'Has the AI learn to refuse these texts; personal data in them is masked',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { texts }) {
    const masked = texts.map((text) => mask(text))
    await checkNoExamples(ctx, masked)
    await checkNoCases(ctx, masked)
    const added = await learnOutside(ctx, masked, null)
    ctx.note('outside', { added })
    return { added }
  },
})
