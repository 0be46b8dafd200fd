import { fold } from './fold.ts'

interface Node {
  next: Map<string, number>
  /** The longest proper suffix that is also a beginning of some word. */
  fail: number
  /** Lengths of the words that end here. */
  lengths: number[]
}

export interface Match {
  start: number
  end: number
}

/** Finds all words of a list in one pass over a folded text (Aho-Corasick): the time does not grow with the list. */
export class Words {
  readonly #nodes: Node[] = [{ next: new Map(), fail: 0, lengths: [] }]

  constructor(words: readonly string[]) {
    for (const word of new Set(words.map((each) => fold(each).text))) if (word !== '') this.#add(word)
    this.#link()
  }

  /** Whole words only where letters or digits are concerned (`scam` is not in `scampi`). */
  find(text: string): Match[] {
    const found: Match[] = []
    let state = 0
    for (let i = 0; i < text.length; i++) {
      state = this.#step(state, text[i] ?? '')
      for (const length of this.#nodes[state]?.lengths ?? []) {
        const match = { start: i + 1 - length, end: i + 1 }
        if (isWhole(text, match)) found.push(match)
      }
    }
    return found
  }

  #add(word: string): void {
    let at = 0
    for (const char of word.split('')) {
      let next = this.#nodes[at]?.next.get(char)
      if (next === undefined) {
        next = this.#nodes.push({ next: new Map(), fail: 0, lengths: [] }) - 1
        this.#nodes[at]?.next.set(char, next)
      }
      at = next
    }
    this.#nodes[at]?.lengths.push(word.length)
  }

  #link(): void {
    const open = [...(this.#nodes[0]?.next.values() ?? [])]
    for (let i = 0; i < open.length; i++) {
      const node = this.#nodes[open[i] ?? 0]
      for (const [char, child] of node?.next ?? []) {
        const target = this.#nodes[child]
        if (!node || !target) continue
        target.fail = this.#step(node.fail, char)
        target.lengths.push(...(this.#nodes[target.fail]?.lengths ?? []))
        open.push(child)
      }
    }
  }

  #step(from: number, char: string): number {
    for (let state = from; ; state = this.#nodes[state]?.fail ?? 0) {
      const next = this.#nodes[state]?.next.get(char)
      if (next !== undefined) return next
      if (state === 0) return 0
    }
  }
}

const LETTER = /[a-z0-9]/

function isWhole(text: string, { start, end }: Match): boolean {
  const cuts = (outside: string | undefined, inside: string | undefined) =>
    outside !== undefined && inside !== undefined && LETTER.test(outside) && LETTER.test(inside)
  return !cuts(text[start - 1], text[start]) && !cuts(text[end], text[end - 1])
}

/** Matches in order, those that overlap as one. */
export function joined(matches: readonly Match[]): Match[] {
  const kept: Match[] = []
  for (const match of matches.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (!last || match.start >= last.end) kept.push(match)
    else kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, match.end) }
  }
  return kept
}
