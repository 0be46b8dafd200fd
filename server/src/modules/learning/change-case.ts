import { mask } from '@tandem/pii'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { casesById, checkNoExamples, checkNotLearnt, insertCases, removeCases } from '../knowledge/index.ts'
import { checkExpected } from './evaluation/expected.ts'
import { tellConsoles } from './internal.ts'

export const changeCase = verb({
  name: 'learning.changeCase',
  summary: 'Puts a question of the evaluation set, or its right answer, right; personal data in it is masked',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { id, text, intent }) {
    const [before] = await casesById(ctx, [id])
    if (!before) return fail('not_found')
    const masked = mask(text)
    ctx.note(id, { before: before.intent, intent })
    if (masked === before.text && intent === before.intent) return { ok: true as const }
    await checkExpected(ctx, intent)
    await checkNotLearnt(ctx, [masked])
    await checkNoExamples(ctx, [masked], 'is_taught')
    // A question of its own: what earlier versions had right was asked otherwise.
    await removeCases(ctx, { id })
    const added = await insertCases(ctx, [{ text: masked, intent, origin: 'person' }])
    if (added === 0) fail('in_use', { what: { zh: '这个问法', en: 'This question' } })
    tellConsoles(ctx)
    return { ok: true as const }
  },
})
