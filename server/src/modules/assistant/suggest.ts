import type { Suggestion } from '@tandem/contract'
import { detectLanguage } from '@tandem/nlu'
import { bareVerb } from '../../kernel/verb.ts'
import { snapshot } from '../conversations/index.ts'
import { sourceOf } from './decide/answer.ts'
import { inLanguage } from './forms/in-language.ts'
import { wordsOf } from './internal.ts'
import { mindOf } from './library.ts'
import { isQuestion, suggestions } from './suggestions.ts'
import { seeing } from './vectors/question.ts'

/** The last question is among these, or so old that its words must do. */
const MOST_ENCODED = 3

export const suggest = bareVerb({
  name: 'assistant.suggest',
  summary: 'Answers for an agent, to the last question or to what is being typed',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { conversation, typed }) {
    const { row, messages } = await ctx.services.transactions.run(
      ctx.tenant,
      (tx) => snapshot({ ...ctx, tx }, conversation),
      { readOnly: true },
    )
    const { brain: byWords, knowledge } = await mindOf(ctx)
    const said = messages.filter(({ author }) => author.kind === 'customer').map(({ body }) => wordsOf(body))
    const written = typed?.trim()
    // What is typed changes with every key: asked for each time, an encoder's budget of the day would go on that.
    const encoded = written ? [] : said.filter((words) => words !== '').slice(-MOST_ENCODED)
    const brain = byWords && (await seeing(ctx, byWords, encoded))
    const text = written || said.findLast((words) => isQuestion(words, { brain, knowledge }))
    if (!text) return { rows: [] }
    // The answer is for the customer, whatever language the agent types in.
    const language = row.language === 'en' || row.language === 'zh' ? row.language : detectLanguage(text)
    const rows = suggestions(text, { brain, knowledge }, ctx.services.clock.now()).map(
      ({ article, intent, score }): Suggestion => ({
        text: inLanguage(article.body, language),
        intent,
        score,
        source: sourceOf(article, language),
      }),
    )
    return { rows }
  },
})
