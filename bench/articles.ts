import { buildIndex, detectLanguage, type SearchIndex, search } from '@tandem/nlu'
import { readCalibration, readPack } from '@tandem/server/modules/knowledge/index.ts'
import { round } from './lib/statistics.ts'

const PACK = 'ecommerce'
const LANGUAGES = ['zh', 'en'] as const
const DEPTH = 5

/**
 * Articles found by their words alone, no intents: the pack's calibration questions, each of which has one article to
 * find. Baseline: the same search without titles.
 */
export async function run() {
  const { articles, intents } = readPack(PACK)
  const outcomes = new Map(intents.map(({ key, outcome }) => [key, outcome]))
  const asked = readCalibration(PACK).flatMap(({ text, intent }) => {
    const outcome = intent === null ? undefined : outcomes.get(intent)
    return outcome?.kind === 'article' ? [{ text, article: outcome.article, language: detectLanguage(text) }] : []
  })
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const documents = articles.map(({ key, title, body }) => ({
        id: key,
        title: title[language],
        text: `${title[language]}\n${body[language]}`,
      }))
      const questions = asked.filter((question) => question.language === language)
      const untitled = buildIndex(documents.map(({ id, text }) => ({ id, text })))
      return [
        language,
        {
          ...figures(questions, buildIndex(documents)),
          baselineR1: figures(questions, untitled).r1,
          n: questions.length,
        },
      ]
    }),
  )
}

function figures(questions: readonly { text: string; article: string }[], index: SearchIndex) {
  const ranks = questions.map(({ text, article }) => search(index, text, DEPTH).findIndex(({ id }) => id === article))
  const share = (hit: (rank: number) => boolean) => round((100 * ranks.filter(hit).length) / ranks.length)
  return { r1: share((rank) => rank === 0), r5: share((rank) => rank >= 0) }
}
