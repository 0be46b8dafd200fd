import { mask } from '@tandem/pii'
import { verb } from '../../kernel/verb.ts'
import { checkNoExamples, checkNotLearnt, insertCases } from '../knowledge/index.ts'
import { checkExpected } from './evaluation/expected.ts'

export const addCases = verb({
  name: 'learning.addCases',
  summary: 'Adds questions with their right answer to the evaluation set; personal data in them is masked',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { texts, intent }) {
    await checkExpected(ctx, intent)
    const masked = texts.map((text) => mask(text))
    await checkNotLearnt(ctx, masked)
    await checkNoExamples(ctx, masked, 'is_taught')
    const added = await insertCases(
      ctx,
      masked.map((text) => ({ text, intent, origin: 'person' })),
    )
    ctx.note(intent ?? 'none', { added })
    return { added }
  },
})
