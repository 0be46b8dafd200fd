import { verb } from '../../kernel/verb.ts'
import { bookInForce, newestBook, toBook } from './rulebooks.ts'

export const rules = verb({
  name: 'quality.rules',
  summary: 'The rules in force, and the draft of the next ones',
  scope: 'quality:inspect',
  effect: 'read',
  async run(ctx) {
    const draft = await newestBook(ctx, 'draft')
    return { published: await bookInForce(ctx), draft: draft ? toBook(draft) : null }
  },
})
