import { type Hit, inCommonWords } from '@tandem/nlu'
import type { PublishedArticle } from '../brain.ts'
import { asks, isElliptic } from '../flow/elliptic.ts'
import { inLanguage } from '../forms/in-language.ts'
import { told } from '../forms/told.ts'
import { foundUnder, texts } from '../texts.ts'
import { answered, formsOf, isTellable, sourceOf } from './answer.ts'
import { handOver, isThirdTime } from './hand-over.ts'
import type { Reading } from './read.ts'
import type { Rule, Turn } from './turn.ts'

/**
 * An article is told where it holds this share of the question's weight, and the next one clearly less. Both were chosen
 * with the pack's calibration questions and no intents (`bench articles` has the figures of its evaluation questions).
 */
const FOUND = { share: 0.3, next: 0.7 }
/** From this share on articles are offered. */
const NEAR = 0.15
const CHOICES = 3
/** From this chance of being about anything known the likeliest meaning is offered beside articles. */
const MAY_BE_MEANT = 0.5

/**
 * "充值多久到账", where an article that no intent leads to speaks of it: what it says, under its title. Who is angry and
 * asks nothing ("我要投诉你们营业厅") wants no article.
 */
export const articleFound: Rule = (turn) => {
  const { language, situation } = turn
  if (turn.emotion.label === 'angry' && !asks(situation.text)) return null
  const article = foundFor(turn.reading, turn)
  if (!article) return null
  const asked = askedAs(article)
  if (isThirdTime(turn, asked)) return handOver(turn, 'repeated_question', 'same_article_third_time')
  const { text, ...form } = told(article, language, formsOf(turn))
  return {
    action: 'answer',
    reason: 'article_found',
    text: `${foundUnder(inLanguage(article.title, language))[language]}\n\n${text}`,
    ...form,
    intent: null,
    sources: [sourceOf(article, language)],
    dialogue: { ...answered(situation.dialogue, [asked]), topic: null },
  }
}

/** As what an article that was found by its words counts, when it is asked for again. */
export const askedAs = ({ key }: PublishedArticle): string => `article:${key}`

/** The article that no intent leads to and whose words are plainly those of a question. */
export function foundFor(reading: Reading, turn: Turn): PublishedArticle | undefined {
  const [first, second] = hitsOf(reading, turn)
  if (!first || first.share < FOUND.share || (second && second.share > first.share * FOUND.next)) return undefined
  return turn.knowledge.unled.has(first.id) ? tellable(turn, first.id) : undefined
}

/** An article that no intent leads to shares most with the question: it and the next ones are offered, once. */
export const articlesNear: Rule = (turn) => {
  const { situation, knowledge, language } = turn
  if (situation.dialogue.clarified || turn.emotion.label === 'angry') return null
  const hits = hitsOf(turn.reading, turn).filter(({ share }) => share >= NEAR)
  if (!hits[0] || !knowledge.unled.has(hits[0].id)) return null
  const meant = turn.reading.inScope >= MAY_BE_MEANT ? turn.reading.candidates.slice(0, 1) : []
  const led = new Set(meant.map(({ intent }) => articleOf(turn, intent)))
  const titles = hits
    .filter(({ id }) => !led.has(id))
    .flatMap(({ id }) => tellable(turn, id) ?? [])
    .map(({ title }) => inLanguage(title, language))
  if (titles.length === 0) return null
  return {
    action: 'ask',
    reason: 'articles_near',
    text: texts.perhaps[language],
    choices: [...new Set([...titles, ...meant.map(({ title }) => title)]), texts.person[language]],
    intent: null,
    dialogue: { ...situation.dialogue, clarified: true },
  }
}

const articleOf = ({ knowledge }: Turn, intent: string): string | undefined => {
  const outcome = knowledge.intents.get(intent)?.outcome
  return outcome?.kind === 'article' ? outcome.article : undefined
}

/** What shares words with a question that the intents leave open and that does not lean on what was said before. */
function hitsOf(reading: Reading, { knowledge, language }: Turn): Hit[] {
  if (knowledge.unled.size === 0 || reading.sure || isElliptic(reading.text)) return []
  const { hits, isElsewhere } = knowledge.search.byText(inCommonWords(reading.text), language, CHOICES)
  return isElsewhere ? [] : hits
}

function tellable({ knowledge, situation }: Turn, key: string): PublishedArticle | undefined {
  const article = knowledge.articles.get(key)
  return article && isTellable(article, situation.now) ? article : undefined
}
