/** Words with weights, found anywhere in Chinese text and as whole words in English text. */
export interface Lexicon {
  zh: readonly (readonly [pattern: RegExp, weight: number])[]
  en: readonly (readonly [pattern: RegExp, weight: number])[]
}

/** Turns lists of words into patterns; `|` separates words, weights stand beside. */
export function lexicon(zh: Record<string, number>, en: Record<string, number>): Lexicon {
  return {
    zh: Object.entries(zh).map(([words, weight]) => [new RegExp(words, 'gu'), weight] as const),
    en: Object.entries(en).map(([words, weight]) => [new RegExp(`\\b(?:${words})\\b`, 'gu'), weight] as const),
  }
}

const ZH_NEGATION = /(?:不是|没有|并不|不太|不怎么|不用|不必|别|没|不|无)(?:[很太那么这非常特别再有]){0,2}$/u
const EN_NEGATION =
  /\b(?:not|no|never|n't|isn't|wasn't|aren't|don't|doesn't|didn't|cannot|can't|without|hardly)(?:\s+(?:a|an|the|so|very|that|really|at|all|been|be|have|any)){0,2}\s*$/u
const LOOK_BACK = 24
const NEGATED = 0.8

/** Sum of the weights of the words found in normalised text; a negated word counts the other way, a little less. */
export function weigh(text: string, { zh, en }: Lexicon): number {
  return weighWith(text, zh, ZH_NEGATION) + weighWith(text, en, EN_NEGATION)
}

function weighWith(text: string, words: Lexicon['zh'], negation: RegExp): number {
  let sum = 0
  for (const [pattern, weight] of words) {
    for (const found of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, found.index - LOOK_BACK), found.index)
      sum += negation.test(before) ? -weight * NEGATED : weight
    }
  }
  return sum
}
