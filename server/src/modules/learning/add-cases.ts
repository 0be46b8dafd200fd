import { mask } from '@tandem/pii'
import { verb } from '../../kernel/verb.ts'
import { checkExpected } from './evaluation/expected.ts'
import { insertCases } from './evaluation/store.ts'

export const addCases = verb({
  name: 'learning.addCases',
  summary: 'Adds questions with their right answer to the evaluation set; personal data in them is masked',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { texts, intent }) {
    await checkExpected(ctx, intent)
    const added = await insertCases(
      ctx,
      texts.map((text) => ({ text: mask(text), intent, origin: 'person' })),
    )
    ctx.note(intent ?? 'none', { added })
    return { added }
  },
})
