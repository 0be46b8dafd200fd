import { buildIndex, search } from '@tandem/nlu'
import { evaluatePack } from '@tandem/server/cli/eval/pack.ts'
import { readEvaluation, readPack } from '@tandem/server/modules/knowledge/index.ts'
import { round } from './lib/statistics.ts'

const PACK = 'ecommerce'

/** The pack's evaluation set against the product's own training; baseline: the nearest training question by BM25. */
export async function run() {
  const figures = await evaluatePack(PACK)
  const nearest = nearestQuestion()
  return {
    ...figures,
    baselineIntentAccuracy: nearest,
    errorOverBaseline: round((1 - figures.intentAccuracy) / (1 - nearest), 2),
  }
}

function nearestQuestion(): number {
  const labels = new Map<string, string>()
  const questions = readPack(PACK).intents.flatMap(({ key, examples }) =>
    [...examples.zh, ...examples.en].map((text, i) => {
      const id = `${key}#${i}`
      labels.set(id, key)
      return { id, text }
    }),
  )
  const index = buildIndex(questions)
  const cases = readEvaluation(PACK).filter(({ intent }) => intent !== null)
  const right = cases.filter(({ text, intent, also }) => {
    const label = labels.get(search(index, text, 1)[0]?.id ?? '')
    return label !== undefined && (label === intent || label === also)
  })
  return round(right.length / cases.length, 4)
}
