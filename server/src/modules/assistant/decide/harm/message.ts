import { MAX_TEXT, normalise } from '@tandem/nlu'
import { type Place, placesOf, type Table } from './table.ts'

/** No customer's message is longer. */
const LONGEST = 10_000
/** `normalise` reads the head of a long text only, so that a long one goes to it by pieces. */
const PIECE = new RegExp(`[^]{1,${MAX_TEXT}}`, 'gu')
const SENTENCES = /[。!?;\n]+|\.+(?=\s|$)/gu
const CLAUSES = /[,、:…~。!?;\n]+|\.+(?=\s|$)|(?<=\s)(?:but|because)(?=\s)/gu

/** A message in one spelling. Each kind of words is looked for once. */
export class Message {
  readonly text: string
  readonly #places = new Map<Table, readonly Place[]>()
  readonly #sentences: readonly Place[]
  readonly #clauses: readonly Place[]

  constructor(text: string) {
    this.text = (text.slice(0, LONGEST).match(PIECE) ?? []).map(normalise).join('')
    this.#sentences = bordersOf(this.text, SENTENCES)
    this.#clauses = bordersOf(this.text, CLAUSES)
  }

  /** Where the words of a table stand, in their order. */
  places(words: Table): readonly Place[] {
    const known = this.#places.get(words)
    if (known) return known
    const places = placesOf(words, this.text)
    this.#places.set(words, places)
    return places
  }

  /** The clause that a place stands in. */
  clauseAt = (place: Place): Place => between(this.#clauses, place, this.text.length)

  /** The sentence that a place stands in. */
  sentenceAt = (place: Place): Place => between(this.#sentences, place, this.text.length)
}

const bordersOf = (text: string, marks: RegExp): Place[] =>
  [...text.matchAll(marks)].map(({ 0: { length }, index: start }) => ({ start, end: start + length }))

const between = (borders: readonly Place[], { start, end }: Place, length: number): Place => ({
  start: borders.findLast((border) => border.end <= start)?.end ?? 0,
  end: borders.find((border) => border.start >= end)?.start ?? length,
})
