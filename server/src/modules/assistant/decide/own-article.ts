import type { Language } from '@tandem/contract'
import { normalise } from '@tandem/nlu'
import { isElliptic, PRONOUN } from '../flow/elliptic.ts'
import { inLanguage } from '../forms/in-language.ts'
import { answered, hasExpired, sourceOf } from './answer.ts'
import { askedOfTopic } from './follow-up.ts'
import type { Rule, Turn } from './turn.ts'

const CLAUSE_ENDS = /(?<=[。；;！!？?\n])|(?<=\.)\s+/u
const BEFORE_IT = /^(?:to|for|with|by|in|at|of|用|走|发|寄|到|是) ?/u
const SHORTEST = 2
const DURATION =
  /\d\s*(?:个?(?:工作日|小时|分钟|月)|[天周年])|\d\s*(?:working |business )?(?:minutes?|hours?|days?|weeks?|months?)\b/iu
const HOW_LONG = /多久|多长时间|几天|\bhow (?:long|many days)\b/iu

/**
 * "信用卡呢" after how long a refund takes, "and to Tibet?" after delivery: what is asked of the topic stands in the
 * topic's own article. Only its sentence is said, since the whole was said just before.
 */
export const ownArticle: Rule = (turn) => {
  const { topic } = turn.situation.dialogue
  const core = askedOfTopic(turn.situation.text)?.replace(BEFORE_IT, '')
  const outcome = topic === null ? undefined : turn.knowledge.intents.get(topic)?.outcome
  const isOfIt =
    isTimeOfIt(turn.situation.text) || (core !== undefined && core.length >= SHORTEST && !isMatterOfItsOwn(turn, core))
  if (outcome?.kind !== 'article' || !isOfIt) return null
  const article = turn.knowledge.articles.get(outcome.article)
  if (!article || hasExpired(article, turn.situation.now)) return null
  const says = (clause: string) => (core ? normalise(clause).includes(core) : DURATION.test(clause))
  const said = clausesThat(says, inLanguage(article.body, turn.language), turn.language)
  if (said === null) return null
  return {
    action: 'answer',
    reason: 'in_topic_article',
    text: said,
    intent: topic,
    sources: [sourceOf(article, turn.language)],
    // Another question of the same article is not the same question once more.
    dialogue: { ...answered(turn.situation.dialogue, []), topic },
  }
}

/** "那要多久", "how long does that take": of what was just told, named by nothing but a pronoun. */
const isTimeOfIt = (text: string): boolean => HOW_LONG.test(text) && isElliptic(text) && PRONOUN.test(normalise(text))

/** What another intent bears in its very title is a question of that one: "发票呢". */
function isMatterOfItsOwn({ reading, knowledge, language, situation }: Turn, core: string): boolean {
  const { intent, sure } = reading
  if (!sure || intent === null || intent === situation.dialogue.topic) return false
  return normalise(knowledge.intents.get(intent)?.title[language] ?? '').includes(core)
}

function clausesThat(says: (clause: string) => boolean, body: string, language: Language): string | null {
  const found = body.split(CLAUSE_ENDS).filter(says)
  if (found.length === 0) return null
  const text = found.map((clause) => clause.trim()).join(language === 'zh' ? '' : ' ')
  return text.replace(/[；;，,]$/u, language === 'zh' ? '。' : '.')
}
