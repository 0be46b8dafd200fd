import { buildIndex, detectLanguage, search } from '@tandem/nlu'
import { firstAnswer, type Knowledge, knowledgeOf, UNTRAINED } from '@tandem/server/modules/assistant/index.ts'
import { readCalibration, readEvaluation, readPack } from '@tandem/server/modules/knowledge/index.ts'
import { round } from './lib/statistics.ts'

const PACK = 'ecommerce'
const LANGUAGES = ['zh', 'en'] as const
const DEPTH = 5

interface Question {
  text: string
  /** The article that answers it; null where something else does, or nothing here. */
  article: string | null
  isOutside: boolean
}

/**
 * Articles found by their words alone, no intents. The calibration questions, by which this was chosen: where their
 * article comes; baseline: the same search without texts about other things. The evaluation questions: what customers
 * are told by a company that has published these articles and no intent.
 */
export async function run() {
  const pack = readPack(PACK)
  const knowledge = knowledgeOf({ ...pack, intents: [] })
  const outcomes = new Map(pack.intents.map(({ key, outcome }) => [key, outcome]))
  const questionOf = ({ text, intent }: ReturnType<typeof readEvaluation>[number]): Question => {
    const outcome = intent === null ? undefined : outcomes.get(intent)
    return { text, article: outcome?.kind === 'article' ? outcome.article : null, isOutside: intent === null }
  }
  const figures = LANGUAGES.map((language) => {
    const isOf = ({ text }: Question) => detectLanguage(text) === language
    const sought = readCalibration(PACK)
      .map(questionOf)
      .filter((question) => isOf(question) && question.article !== null)
    const index = buildIndex(
      pack.articles.map(({ key, title, body }) => ({
        id: key,
        title: title[language],
        text: `${title[language]}\n${body[language]}`,
      })),
    )
    const { r1, r5 } = ranked(sought, (text) => knowledge.search.byText(text, language, DEPTH).hits)
    const baselineR1 = ranked(sought, (text) => search(index, text, DEPTH)).r1
    const asked = readEvaluation(PACK).map(questionOf).filter(isOf)
    return [language, { r1, r5, baselineR1, n: sought.length, ...toldOf(asked, knowledge) }]
  })
  return Object.fromEntries(figures)
}

function ranked(questions: readonly Question[], find: (text: string) => readonly { id: string }[]) {
  const ranks = questions.map(({ text, article }) => find(text).findIndex(({ id }) => id === article))
  const share = (hit: (rank: number) => boolean) => round((100 * ranks.filter(hit).length) / ranks.length)
  return { r1: share((rank) => rank === 0), r5: share((rank) => rank >= 0) }
}

/** How many questions are answered with an article, or with several to choose from, and how many of these rightly. */
function toldOf(questions: readonly Question[], knowledge: Knowledge) {
  const moves = questions.map((question) => ({
    question,
    move: firstAnswer(question.text, UNTRAINED, knowledge, null).move,
  }))
  const count = (reason: string, of: (question: Question) => boolean) =>
    moves.filter(({ question, move }) => move.reason === reason && of(question))
  const titleOf = (article: string | null) => Object.values(knowledge.articles.get(article ?? '')?.title ?? {})
  const [told, offered] = [count('article_found', hasArticle), count('articles_near', hasArticle)]
  return {
    asked: questions.filter(hasArticle).length,
    told: told.length,
    toldRightly: told.filter(({ question, move }) => move.sources?.[0]?.article === question.article).length,
    offered: offered.length,
    offeredRightly: offered.filter(({ question, move }) =>
      titleOf(question.article).some((title) => move.choices?.includes(title)),
    ).length,
    outside: questions.filter(({ isOutside }) => isOutside).length,
    outsideTold: count('article_found', ({ isOutside }) => isOutside).length,
    outsideOffered: count('articles_near', ({ isOutside }) => isOutside).length,
  }
}

const hasArticle = ({ article }: Question): boolean => article !== null
