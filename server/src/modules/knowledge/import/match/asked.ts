import { buildIndex, type SearchIndex, search } from '@tandem/nlu'

/** So many of the nearest questions are heard, and so much must they speak together for one article. */
const HEARD = 7
const ENOUGH = 1.9

/** What customers ask and which article answers it: tells what a new title asks, in whatever words. */
export class AskedQuestions {
  readonly #index: SearchIndex
  readonly #answers: number[]

  /** @param questions the questions that lead to each article, by its place */
  constructor(questions: readonly (readonly string[])[]) {
    const all = questions.flatMap((texts, of) => texts.map((text) => ({ of, text })))
    this.#answers = all.map(({ of }) => of)
    this.#index = buildIndex(all.map(({ text }, i) => ({ id: String(i), text })))
  }

  /** The articles that questions like this title lead to. */
  answering(title: string): ReadonlySet<number> {
    const weights = new Map<number, number>()
    for (const { id, share } of search(this.#index, title, HEARD)) {
      const of = this.#answers[Number(id)] ?? -1
      weights.set(of, (weights.get(of) ?? 0) + share)
    }
    return new Set([...weights].flatMap(([of, weight]) => (weight >= ENOUGH ? [of] : [])))
  }
}
