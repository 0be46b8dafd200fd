import { toSimplified } from '@tandem/nlu'

/** A spelling may differ in one place less from the phrase than there are groups. */
const MOST_GROUPS = 3
const LEAST_PAIRS = 2
const [FIRST, LAST] = [0x4e00, 0x9fff]
const HAN = /\p{Script=Han}/u

/** Simplified characters that have a traditional form beside their own. */
const twofold = new Set<string>()
for (let code = FIRST; code <= LAST; code++) {
  const char = String.fromCharCode(code)
  if (toSimplified(char) !== char) twofold.add(toSimplified(char))
}

/**
 * What to look for in the index of messages to find a phrase in other spellings too: whoever says it, with other marks,
 * blanks, numbers or traditional characters, has all words of one of these groups. Empty where nothing of a phrase is
 * spelled in one way alone. The index knows Chinese by pairs of characters, other languages by words.
 */
export function groupsToFind(phrase: string): string[] {
  // Not its numbers, nor a word grown onto one.
  const lasting = phrase.replace(/\p{Script=Latin}*\p{N}[\p{Script=Latin}\p{N}]*/gu, ' ')
  const runs = toSimplified(lasting.normalize('NFKC')).match(/\p{L}+/gu) ?? []
  const sure = runs.flatMap((run) => (HAN.test(run) ? pairsOf(run) : [run]))
  const groups = Math.min(MOST_GROUPS, Math.max(1, Math.floor(sure.length / LEAST_PAIRS)))
  const size = Math.ceil(sure.length / groups)
  return Array.from({ length: groups }, (_, i) => sure.slice(i * size, (i + 1) * size).join(' ')).filter(Boolean)
}

const pairsOf = (run: string): string[] =>
  Array.from({ length: Math.max(0, run.length - 1) }, (_, i) => run.slice(i, i + 2)).filter(
    (pair) => ![...pair].some((char) => twofold.has(char)),
  )
