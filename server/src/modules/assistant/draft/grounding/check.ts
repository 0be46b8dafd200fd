import { type Clause, clausesOf, shareOf } from './clauses.ts'
import { agree, denies, promisesIn } from './words.ts'

/** A sentence that a model wrote, and the numbers of the sources that it names, from 1. */
export interface Sentence {
  text: string
  sources: readonly number[]
}

/** Why what a model wrote is not said. */
export type Objection =
  | 'empty'
  | 'too_long'
  | 'citation'
  | 'markup'
  | 'figure'
  | 'promise'
  | 'contradiction'
  | 'unsupported'

const LONGEST = 800
const MOST = 10
/** So much of what a sentence says must be said by its sources. */
const SUPPORTED = 0.6
/** From this likeness a clause of a source speaks of the same thing. */
const ALIKE = 0.5

/**
 * Whether everything that was written is held by the sources that it names: null when it is. Rather too strict: what is
 * refused wrongly is answered by the embedded core or a person; what slips through is a promise of the shop.
 */
export function objectionTo(sentences: readonly Sentence[], sources: readonly string[]): Objection | null {
  if (sentences.length === 0) return 'empty'
  const length = sentences.reduce((sum, { text }) => sum + text.length, 0)
  if (sentences.length > MOST || length > LONGEST) return 'too_long'
  const read = sources.map(clausesOf)
  for (const sentence of sentences) {
    const cited = sentence.sources.flatMap((number) => read[number - 1] ?? [])
    const isCited = sentence.sources.length > 0 && sentence.sources.every((number) => read[number - 1] !== undefined)
    const objection = isCited ? objectionToOne(sentence.text, cited, textsOf(sentence, sources)) : 'citation'
    if (objection) return objection
  }
  return null
}

const textsOf = (sentence: Sentence, sources: readonly string[]): string =>
  sentence.sources.map((number) => sources[number - 1] ?? '').join('\n')

function objectionToOne(text: string, cited: readonly Clause[], source: string): Objection | null {
  if (hasMarkup(text, source)) return 'markup'
  const said = clausesOf(text)
  if (said.length === 0) return 'empty'
  if (said.some((clause) => !figuresHold(clause, cited))) return 'figure'
  const near = cited.filter((clause) => said.some((one) => shareOf(clause.grams, one.grams) > 0))
  const promised = promisesIn(near.map((clause) => clause.text).join('\n'))
  if (said.some((clause) => promisesIn(clause.text).some((group) => !promised.includes(group)))) return 'promise'
  if (said.some((clause) => isContradicted(clause, cited))) return 'contradiction'
  const all = new Set(cited.flatMap(({ grams }) => [...grams]))
  const grams = new Set(said.flatMap((clause) => [...clause.grams]))
  return shareOf(grams, all) < SUPPORTED ? 'unsupported' : null
}

/** Links, pictures and tags; an address that stands in the source may be said. */
function hasMarkup(text: string, source: string): boolean {
  if (/[<>]|!\[|\]\(|javascript:|data:/iu.test(text)) return true
  const addresses =
    text.match(/(?:https?:\/\/|www\.)[^\s，。；、)）]+|[\w.]+@[\w.]+|\b[\w-]+\.(?:com|cn|net|org|io|top)\b/giu) ?? []
  return addresses.some((address) => !source.includes(address))
}

/**
 * Every figure of a clause stands in the sources, and where it says the same as a clause of a source, with the figures
 * of that one: seven days for a return are not the fifteen for an exchange.
 */
function figuresHold({ figures, grams }: Clause, cited: readonly Clause[]): boolean {
  if (figures.size === 0) return true
  const counting = cited.filter((clause) => clause.figures.size > 0)
  const known = new Set(counting.flatMap((clause) => [...clause.figures]))
  if ([...figures].some((figure) => !known.has(figure))) return false
  const likeness = (clause: Clause) => shareOf(grams, clause.grams)
  const most = Math.max(...counting.map(likeness))
  const nearest = counting.filter((clause) => likeness(clause) === most)
  return nearest.some((clause) => [...figures].some((figure) => clause.figures.has(figure)))
}

/** The clause of a source that speaks of the same thing says no where this one says yes, or the other way round. */
function isContradicted({ text, grams }: Clause, cited: readonly Clause[]): boolean {
  const likeness = (clause: Clause) => Math.min(shareOf(grams, clause.grams) + shareOf(clause.grams, grams), 2) / 2
  const most = Math.max(0, ...cited.map(likeness))
  if (most < ALIKE) return denies(text) && !cited.some((clause) => denies(clause.text))
  const nearest = cited.filter((clause) => likeness(clause) >= most - 0.05)
  return !nearest.some((clause) => agree(clause.text, text))
}
