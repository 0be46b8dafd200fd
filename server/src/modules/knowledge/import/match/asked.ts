import { buildIndex, type SearchIndex, search } from '@tandem/nlu'

/** So many of the nearest questions are heard. */
const HEARD = 7
/** So much must those that are like a title speak for one article, */
const ENOUGH = 1.9
/** or together with those that are like a sentence under it, which say more. */
const TOGETHER = 2.8
const OF_SENTENCE = 2

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

  /**
   * Whether an article answers what a title and a sentence under it are about.
   *
   * @param sentence with its title, since by itself it may name nothing
   */
  under(heading: string): (sentence: string) => (article: number) => boolean {
    const byTitle = this.#weights(heading)
    return (sentence) => {
      const bySentence = this.#weights(sentence)
      return (article) => {
        const [title, under] = [byTitle.get(article) ?? 0, bySentence.get(article) ?? 0]
        return title >= ENOUGH || title + OF_SENTENCE * under >= TOGETHER
      }
    }
  }

  /** How much questions like this text speak for each article. */
  #weights(text: string): ReadonlyMap<number, number> {
    const weights = new Map<number, number>()
    for (const { id, share } of search(this.#index, text, HEARD)) {
      const of = this.#answers[Number(id)] ?? -1
      weights.set(of, (weights.get(of) ?? 0) + share)
    }
    return weights
  }
}
