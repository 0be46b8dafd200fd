import type { Suggestion } from '@tandem/contract'
import { detectLanguage } from '@tandem/nlu'
import { verb } from '../../kernel/verb.ts'
import { snapshot } from '../conversations/index.ts'
import { sourceOf } from './decide/answer.ts'
import { inLanguage } from './forms/in-language.ts'
import { wordsOf } from './internal.ts'
import { mindOf } from './library.ts'
import { isQuestion, suggestions } from './suggestions.ts'

export const suggest = verb({
  name: 'assistant.suggest',
  summary: 'Answers for an agent, to the last question or to what is being typed',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { conversation, typed }) {
    const { row, messages } = await snapshot(ctx, conversation)
    const mind = await mindOf(ctx)
    const said = messages.filter(({ author }) => author.kind === 'customer').map(({ body }) => wordsOf(body))
    const text = typed?.trim() || said.findLast((words) => isQuestion(words, mind))
    if (!text) return { rows: [] }
    // The answer is for the customer, whatever language the agent types in.
    const language = row.language === 'en' || row.language === 'zh' ? row.language : detectLanguage(text)
    const rows = suggestions(text, mind, ctx.now().getTime()).map(
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
