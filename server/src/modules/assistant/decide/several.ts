import type { PublishedArticle } from '../brain.ts'
import { inLanguage } from '../forms/in-language.ts'
import { told, withoutCard } from '../forms/told.ts'
import { answered, articleFor, followUpsOf, formsOf, sourceOf } from './answer.ts'
import { askedAs, foundFor } from './by-words.ts'
import { handOver, isSmallTalk, isThirdTime } from './hand-over.ts'
import type { Reading } from './read.ts'
import { startFlows } from './start-flow.ts'
import type { Move, Rule, Turn } from './turn.ts'

/**
 * Several questions in one message: each that has an article is answered, and those that lead to flows start them, one
 * after the other. Also serves a message of which only one part is understood.
 */
export const answerSeveral: Rule = (turn) => {
  const parts = turn.parts.filter(({ intent }) => intent === null || !isSmallTalk(intent))
  const found = parts.flatMap((part) => answerTo(part, turn) ?? [])
  const distinct = found.filter(({ article }, i) => found.findIndex((other) => other.article === article) === i)
  const flow = startFlows(turn, parts)
  const answers = distinct.length + (flow?.count ?? 0)
  if (answers === 0 || (answers === 1 && turn.reading.sure)) return null
  if (!flow && distinct.every(({ asked }) => isThirdTime(turn, asked)))
    return handOver(turn, 'repeated_question', 'same_article_third_time')
  const intents = distinct.map(({ intent }) => intent)
  if (flow && distinct.length === 0) return { ...flow.move, reason: 'several_questions' }
  const { topic } = answered(turn.situation.dialogue, intents)
  const counted = distinct.map(({ asked }) => asked)
  const dialogue = { ...answered(turn.situation.dialogue, counted), topic }
  const text = distinct.map(({ article }) => headed(article, turn, answers)).join('\n\n')
  const move: Move = {
    action: 'answer',
    reason: answers > 1 ? 'several_questions' : 'one_part_sure',
    text,
    sources: distinct.map(({ article }) => sourceOf(article, turn.language)),
    followUps: followUpsOf(intents[0] ?? null, turn.knowledge, turn.language),
    dialogue,
    intent: intents[0] ?? null,
  }
  if (!flow) return move
  const both = [text, flow.move.text].filter((part) => part !== '').join('\n\n')
  return {
    ...move,
    ...flow.move,
    text: both,
    reason: move.reason,
    dialogue: { ...dialogue, flow: flow.move.dialogue.flow },
  }
}

interface Part {
  article: PublishedArticle
  intent: string | null
  /** As what it counts, when it is asked again. */
  asked: string
}

/** What one of the questions is answered with: the article of its intent, or one that is found by its words. */
function answerTo(part: Reading, turn: Turn): Part | null {
  const intent = part.sure ? part.intent : null
  const own = articleFor(part, turn)
  if (own) return { article: own, intent, asked: intent ?? askedAs(own) }
  const article = foundFor(part, turn)
  return article ? { article, intent: null, asked: askedAs(article) } : null
}

/** With more than one answer each needs its heading. */
function headed(article: PublishedArticle, turn: Turn, count: number): string {
  const forms = withoutCard(formsOf(turn))
  const body = told(article, turn.language, forms).text
  const title = inLanguage(article.title, turn.language)
  if (count === 1) return body
  return forms.includes('text') ? `**${title}**\n${body}` : `${title}${turn.language === 'zh' ? '：' : ': '}${body}`
}
