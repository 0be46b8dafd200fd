import type { AnswerForm, Language, Source } from '@tandem/contract'
import type { Knowledge, PublishedArticle } from '../brain.ts'
import type { Dialogue } from '../dialogue.ts'
import { inLanguage } from '../forms/in-language.ts'
import { told } from '../forms/told.ts'
import { orderFlow } from './about-order.ts'
import { isSmallTalk } from './hand-over.ts'
import type { Reading } from './read.ts'
import type { Rule, Turn } from './turn.ts'

export const formsOf = ({ situation }: Turn): readonly AnswerForm[] => situation.forms ?? ['text']

/** The article that answers a sure reading; null when there is none, it has expired, or a flow says it of an order. */
export function articleFor(reading: Reading, turn: Turn): PublishedArticle | null {
  const { knowledge, situation } = turn
  if (!reading.sure || orderFlow(reading, turn) !== null) return null
  const outcome = reading.intent === null ? undefined : knowledge.intents.get(reading.intent)?.outcome
  const article = outcome?.kind === 'article' ? knowledge.articles.get(outcome.article) : reading.article
  return article && isTellable(article, situation.now) ? article : null
}

/** Whether an article says something, and still holds. */
export const isTellable = (article: PublishedArticle, now: number): boolean =>
  (article.body.zh !== '' || article.body.en !== '') && !hasExpired(article, now)

export const hasExpired = ({ validUntil }: PublishedArticle, now: number): boolean =>
  validUntil !== null && Date.parse(validUntil) <= now

export const sourceOf = (article: PublishedArticle, language: Language): Source => ({
  article: article.key,
  title: inLanguage(article.title, language),
  version: article.version,
  ...(article.validUntil !== null && { validUntil: article.validUntil }),
})

/** Titles of the questions that may come next. */
export function followUpsOf(intent: string | null, knowledge: Knowledge, language: Language): string[] {
  const keys = (intent !== null && knowledge.intents.get(intent)?.followUps) || []
  return keys.flatMap((key) => {
    const content = knowledge.intents.get(key)
    return content ? [content.title[language]] : []
  })
}

/** The dialogue after these intents were answered. */
export function answered(dialogue: Dialogue, intents: readonly (string | null)[]): Dialogue {
  const asked = { ...dialogue.asked }
  for (const intent of intents) {
    if (intent !== null && !isSmallTalk(intent))
      asked[intent] = (Object.hasOwn(asked, intent) ? (asked[intent] ?? 0) : 0) + 1
  }
  const topic = intents.findLast((intent) => intent !== null && !isSmallTalk(intent)) ?? dialogue.topic
  return { ...dialogue, asked, topic, refusals: 0, clarified: false }
}

/** One sure question with an article: its text, with where it comes from. */
export const answer: Rule = (turn) => {
  const article = articleFor(turn.reading, turn)
  if (!article) return null
  const { intent } = turn.reading
  return {
    action: 'answer',
    reason: 'intent_sure',
    ...told(article, turn.language, formsOf(turn)),
    sources: [sourceOf(article, turn.language)],
    followUps: followUpsOf(intent, turn.knowledge, turn.language),
    dialogue: answered(turn.situation.dialogue, [intent]),
  }
}
