import { topOf } from '../classifier/softmax.ts'
import type { Field } from './field.ts'
import { addScores, buildField } from './field.ts'
import type { TextTerms } from './terms.ts'
import { termsOf } from './terms.ts'

/** A text to be found. */
export interface Document {
  id: string
  /** All of it, its title included. */
  text: string
  /** What stands over it: its words count once more. */
  title?: string
}

/** A document and how well it answers, in BM25 units; `share` is the part of the query's weight it holds, 0 to 1. */
export interface Hit {
  id: string
  score: number
  share: number
}

/** An inverted index of words and of what they mean, of whole documents and of their titles alone. */
export interface SearchIndex {
  ids: readonly string[]
  fields: readonly IndexField[]
}

interface IndexField {
  of: keyof TextTerms
  weight: number
  field: Field
}

/** What words mean says less than the words, a title less than title and text together. */
const SENSES = 0.5
const TITLES = 0.5

/** A document as it is found: to read its words is most of the work of an index. */
export interface ReadDocument {
  id: string
  whole: TextTerms
  title?: TextTerms
}

/** Indexes documents; ids should be distinct. */
export function buildIndex(documents: readonly Document[]): SearchIndex {
  const work = readAndIndex(documents)
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

function* readAndIndex(documents: readonly Document[]): Generator<void, SearchIndex> {
  return yield* indexing(yield* reading(documents))
}

/** Reads documents; may be left off after every one of them, where there are many and others wait. */
export function* reading(documents: readonly Document[]): Generator<void, ReadDocument[]> {
  const all: ReadDocument[] = []
  for (const { id, text, title } of documents) {
    all.push({ id, whole: termsOf(text), ...(title !== undefined && { title: termsOf(title) }) })
    yield
  }
  return all
}

/** Indexes what was read; may be left off likewise. */
export function* indexing(documents: readonly ReadDocument[]): Generator<void, SearchIndex> {
  const titles = documents.flatMap(({ title }) => title ?? [])
  const fields = yield* fieldsOf(
    documents.map(({ whole }) => whole),
    1,
  )
  // Titles that only some have would put the others at a disadvantage.
  if (titles.length === documents.length) fields.push(...(yield* fieldsOf(titles, TITLES)))
  return { ids: documents.map(({ id }) => id), fields }
}

function* fieldsOf(terms: readonly TextTerms[], weight: number): Generator<void, IndexField[]> {
  return [
    { of: 'words', weight, field: yield* buildField(terms.map(({ words }) => words)) },
    { of: 'senses', weight: weight * SENSES, field: yield* buildField(terms.map(({ senses }) => senses)) },
  ]
}

/** The best `k` documents for a query, best first; documents that share nothing with it are left out. */
export function search(index: SearchIndex, query: string, k: number): Hit[] {
  const scores = new Float64Array(index.ids.length)
  const terms = termsOf(query)
  let whole = 0
  for (const { of, weight, field } of index.fields) whole += addScores(field, terms[of], weight, scores)
  return topOf(scores, k)
    .filter((document) => scores[document]! > 0)
    .map((document) => {
      const score = scores[document]!
      return { id: index.ids[document]!, score, share: Math.min(1, score / whole) }
    })
}
