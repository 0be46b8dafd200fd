import { buildIndex, search } from '@tandem/nlu'
import { DataFileError, readLines } from './lines.ts'

/** How retrieval does on pairs of texts, per cent. */
export interface RetrievalFigures {
  /** Questions whose own answer comes first. */
  r1: number
  /** Mean of 1/rank of the own answer; 0 when it is not among the first ten. */
  mrr10: number
  /**
   * Questions that any text of the same meaning (label 1) comes first for, the question itself left out where it stands
   * among the texts. `r1` counts a question with three such texts as found once in three at most.
   */
  r1Any: number
  p50us: number
  p99us: number
  /** How many questions were asked, and among how many texts. */
  n: number
  texts: number
}

const DEPTH = 10

/**
 * Every `a` with label 1 asks for its `b` among all distinct `b` of the file, those with label 0 included.
 * @param file JSON Lines of {"a","b","label"}
 * @throws DataFileError for a bad file
 */
export function evaluateRetrieval(file: string): RetrievalFigures {
  const pairs = readPairs(file)
  const asked = pairs.filter(({ match }) => match)
  if (asked.length === 0) throw new DataFileError(file, null, 'no_match')
  const texts = [...new Set(pairs.map(({ b }) => b))]
  const answers = new Map<string, Set<string>>()
  for (const { a, b } of asked) answers.set(a, (answers.get(a) ?? new Set()).add(b))
  const index = buildIndex(texts.map((text) => ({ id: text, text })))
  const times: number[] = []
  const found = asked.map(({ a, b }) => {
    const started = performance.now()
    const hits = search(index, a, DEPTH)
    times.push((performance.now() - started) * 1000)
    const isAnswer = (id: string) => answers.get(a)?.has(id) === true
    const first = hits.find(({ id }) => id !== a || isAnswer(id))
    return { rank: hits.findIndex(({ id }) => id === b) + 1, any: first !== undefined && isAnswer(first.id) }
  })
  times.sort((x, y) => x - y)
  const mean = (values: number[]) =>
    Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10_000) / 100
  return {
    r1: mean(found.map(({ rank }) => (rank === 1 ? 1 : 0))),
    mrr10: mean(found.map(({ rank }) => (rank > 0 ? 1 / rank : 0))),
    r1Any: mean(found.map(({ any }) => (any ? 1 : 0))),
    p50us: Math.round(times[Math.floor(times.length * 0.5)] ?? 0),
    p99us: Math.round(times[Math.floor(times.length * 0.99)] ?? 0),
    n: asked.length,
    texts: texts.length,
  }
}

const readPairs = (file: string) =>
  readLines(file, ({ a, b, label }) => {
    if (typeof a !== 'string' || typeof b !== 'string') return 'no_pair'
    if (!['0', '1'].includes(String(label))) return 'pair_label'
    return { a, b, match: String(label) === '1' }
  })
