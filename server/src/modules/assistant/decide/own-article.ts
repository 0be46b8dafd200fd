import type { Language } from '@tandem/contract'
import { normalise } from '@tandem/nlu'
import { inLanguage } from '../forms/in-language.ts'
import { answered, hasExpired, sourceOf } from './answer.ts'
import { askedOfTopic } from './follow-up.ts'
import type { Rule, Turn } from './turn.ts'

const CLAUSE_ENDS = /(?<=[。；;！!？?\n])|(?<=\.)\s+/u
const BEFORE_IT = /^(?:to|for|with|by|in|at|of|用|走|发|寄|到|是) ?/u
const SHORTEST = 2

/**
 * "信用卡呢" after how long a refund takes, "and to Tibet?" after delivery: what is asked of the topic stands in the
 * topic's own article. Only its sentence is said, since the whole was said just before.
 */
export const ownArticle: Rule = (turn) => {
  const { topic } = turn.situation.dialogue
  const core = askedOfTopic(turn.situation.text)?.replace(BEFORE_IT, '')
  const outcome = topic === null ? undefined : turn.knowledge.intents.get(topic)?.outcome
  if (!core || core.length < SHORTEST || outcome?.kind !== 'article' || isMatterOfItsOwn(turn, core)) return null
  const article = turn.knowledge.articles.get(outcome.article)
  if (!article || hasExpired(article, turn.situation.now)) return null
  const said = clausesWith(core, inLanguage(article.body, turn.language), turn.language)
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

/** What another intent bears in its very title is a question of that one: "发票呢". */
function isMatterOfItsOwn({ reading, knowledge, language, situation }: Turn, core: string): boolean {
  const { intent, sure } = reading
  if (!sure || intent === null || intent === situation.dialogue.topic) return false
  return normalise(knowledge.intents.get(intent)?.title[language] ?? '').includes(core)
}

function clausesWith(core: string, body: string, language: Language): string | null {
  const found = body.split(CLAUSE_ENDS).filter((clause) => normalise(clause).includes(core))
  if (found.length === 0) return null
  const text = found.map((clause) => clause.trim()).join(language === 'zh' ? '' : ' ')
  return text.replace(/[；;，,]$/u, language === 'zh' ? '。' : '.')
}
