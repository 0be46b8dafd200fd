/** Words, or what words mean, of a text and how often they come. */
export type Terms = ReadonlyMap<string, number>

interface Posting {
  document: number
  count: number
}

/** One side of all documents, by which they are found: an inverted index, and the length of each document in it. */
export interface Field {
  documents: number
  lengths: Float64Array
  averageLength: number
  postings: ReadonlyMap<string, readonly Posting[]>
}

/**
 * Term saturation and length normalisation of BM25 (Robertson and Zaragoza, 2009), chosen on questions that look for
 * questions (LCQMC's development pairs) and for articles (the calibration questions of the e-commerce pack).
 */
const SATURATION = 0.5
const LENGTH = 0.75

/** Builds a field; may be left off after every document. */
export function* buildField(documents: readonly Terms[]): Generator<void, Field> {
  const postings = new Map<string, Posting[]>()
  const lengths = new Float64Array(documents.length)
  for (const [document, terms] of documents.entries()) {
    for (const [term, count] of terms) {
      const list = postings.get(term)
      if (list) list.push({ document, count })
      else postings.set(term, [{ document, count }])
      lengths[document]! += count
    }
    yield
  }
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return {
    documents: documents.length,
    lengths,
    averageLength: total / Math.max(1, documents.length) || 1,
    postings,
  }
}

/**
 * Adds to each document's score what this field says of it, times `weight`.
 * @returns what the query weighs in this field
 */
export function addScores(field: Field, query: Terms, weight: number, scores: Float64Array): number {
  let whole = 0
  for (const term of query.keys()) {
    const list = field.postings.get(term) ?? []
    const worth = weight * rarity(field.documents, list.length)
    whole += worth
    for (const { document, count } of list) {
      const length = 1 - LENGTH + (LENGTH * field.lengths[document]!) / field.averageLength
      scores[document]! += (worth * (count * (SATURATION + 1))) / (count + SATURATION * length)
    }
  }
  return whole
}

function rarity(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5))
}
