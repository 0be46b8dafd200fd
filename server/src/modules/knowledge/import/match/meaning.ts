import type { ImportClash } from '@tandem/contract'
import { buildIndex, type Document, type SearchIndex, search } from '@tandem/nlu'
import { type Fact, type Statement, statementsOf } from './facts.ts'

/** One language of an article, as it is compared by what it says in whatever words. */
export interface Told {
  title: string
  body: string
}

/** A sentence with figures, and the article that says it. */
interface Said extends Statement {
  of: number
}

/** Which articles answer what a sentence, under its title, is about. */
export type Asked = (sentence: string) => (article: number) => boolean

/** What is known of a contradiction: which article, and the two sentences. */
export interface Contradiction {
  of: number
  clash: ImportClash
}

/** So much two sentences and the titles over them have to say in common, each of the other's: a product of shares. */
const ALIKE = { sameQuestion: 0.03, otherwise: 0.25 }
const LOOK_AT = 12
/** Each takes a search: what comes after so many is compared by its words alone. */
const MOST_QUERIES = 600

/** The sentences with figures of all these articles, arranged so that those of one matter find each other. */
export class Figures {
  readonly #said: Said[]
  /** The figures of each article. */
  readonly #facts = new Map<number, Fact[]>()
  readonly #index: SearchIndex
  #queries = 0

  /** @param articles null where an article has nothing in this language */
  constructor(articles: readonly (Told | null)[]) {
    this.#said = articles.flatMap((article, of) =>
      article === null ? [] : sentencesOf(article).map((sentence) => ({ ...sentence, of })),
    )
    for (const { of, facts } of this.#said) this.#facts.set(of, [...(this.#facts.get(of) ?? []), ...facts])
    const documents = this.#said.map(({ frame }, i): Document => ({ id: String(i), text: frame }))
    this.#index = buildIndex(documents)
  }

  /**
   * What contradicts an article in other words: a figure of the same measure, about the same thing, that is another one.
   *
   * @param among the articles to look at
   * @param asked which articles answer what a sentence of this one is about
   */
  against(of: number, among: (other: number) => boolean, asked: Asked): Contradiction | null {
    const found = this.#said
      .filter((sentence) => sentence.of === of)
      .flatMap((mine) => this.#near(mine, among, asked))
      .sort((a, b) => b.alike - a.alike)
    const [best] = found
    return best ? { of: best.theirs.of, clash: { here: best.mine.text, there: best.theirs.text } } : null
  }

  #near(mine: Said, among: (other: number) => boolean, asked: Asked) {
    const answers = asked(mine.frame)
    return this.#search(mine.frame, LOOK_AT).flatMap(({ id, share }) => {
      const theirs = this.#said[Number(id)]
      if (!theirs || theirs.of === mine.of || !among(theirs.of) || !this.#areApart(mine, theirs)) return []
      const back = this.#search(theirs.frame, LOOK_AT * 2).find((hit) => this.#said[Number(hit.id)] === mine)
      const alike = share * (back?.share ?? 0)
      return alike >= (answers(theirs.of) ? ALIKE.sameQuestion : ALIKE.otherwise) ? [{ mine, theirs, alike }] : []
    })
  }

  /** Both name figures of one measure, and the whole article none that this sentence allows. */
  #areApart(mine: Said, theirs: Said): boolean {
    const [here, there] = [rangesOf(mine.facts), rangesOf(theirs.facts)]
    const whole = rangesOf(this.#facts.get(theirs.of) ?? [])
    return measuresOf(here).some((measure) => measuresOf(there).includes(measure) && !meet(here, whole, measure))
  }

  #search(text: string, most: number) {
    return this.#queries++ < MOST_QUERIES ? search(this.#index, text, most) : []
  }
}

/** With the title, since "within 7 days" alone says nothing of what. */
const sentencesOf = ({ title, body }: Told): Statement[] =>
  statementsOf(body).flatMap((sentence) =>
    sentence.facts.length > 0 ? [{ ...sentence, frame: `${title} ${sentence.frame}` }] : [],
  )

/** Times that are told in different units are still the same time; in hours. */
const HOURS: Record<string, number> = { minute: 1 / 60, hour: 1, day: 24, week: 168, month: 720, year: 8760 }
/** Half a year is about 180 days. */
const ABOUT = 0.03
const DAY = 24
/** So many working days are in a week, and a weekend may stand in the way of a few. */
const WEEK = { working: 5, days: 7 }
const WEEKEND = 2 * DAY

interface Range {
  measure: string
  least: number
  most: number
}

const rangesOf = (facts: readonly Fact[]): Range[] => facts.map(rangeOf)

function rangeOf({ unit, value, from = value }: Fact): Range {
  // Dates and telephones are told by their digits: they are the same or not.
  const amount = (said: string) => Number(/[^\d.]/.test(said) ? said.replace(/\D/g, '') : said)
  const [least, most] = [amount(from), amount(value)]
  if (unit === 'workday') {
    return { measure: 'time', least: least * DAY, most: (most * DAY * WEEK.days) / WEEK.working + WEEKEND }
  }
  const hours = HOURS[unit]
  if (hours === undefined) return { measure: unit, least, most }
  return { measure: 'time', least: least * hours * (1 - ABOUT), most: most * hours * (1 + ABOUT) }
}

const measuresOf = (ranges: readonly Range[]): string[] => ranges.map(({ measure }) => measure)

/** Whether the two tell a figure of this measure that both allow. */
const meet = (mine: readonly Range[], theirs: readonly Range[], measure: string): boolean =>
  mine.some(
    (one) =>
      one.measure === measure &&
      theirs.some((other) => other.measure === measure && one.least <= other.most && other.least <= one.most),
  )
