import { isDeepStrictEqual } from 'node:util'
import type { IntentContent } from '@tandem/contract'

const FIELDS = ['title', 'triage', 'priority', 'outcome', 'withOrder', 'followUps'] as const

/**
 * An intent that both sides changed since `base`. Training questions join: what either side added is there, what either
 * took out is gone. Everything else may be changed by one side only.
 * @returns null where both changed the same thing differently
 */
export function mergeIntent(base: IntentContent, own: IntentContent, pack: IntentContent): IntentContent | null {
  const merged: IntentContent = { ...own }
  for (const field of FIELDS) {
    const theirs = pack[field]
    if (isDeepStrictEqual(theirs, base[field]) || isDeepStrictEqual(theirs, own[field])) continue
    if (!isDeepStrictEqual(own[field], base[field])) return null
    Object.assign(merged, { [field]: theirs })
    if (theirs === undefined) delete merged[field as 'withOrder']
  }
  const examples = { zh: [] as string[], en: [] as string[] }
  for (const language of ['zh', 'en'] as const) {
    examples[language] = mergeTexts(base.examples[language], own.examples[language], pack.examples[language])
  }
  return { ...merged, examples }
}

/** The own texts without what the pack took out, then what it added. */
function mergeTexts(base: readonly string[], own: readonly string[], pack: readonly string[]): string[] {
  const [before, mine, theirs] = [new Set(base), new Set(own), new Set(pack)]
  const stayed = own.filter((text) => !before.has(text) || theirs.has(text))
  return [...stayed, ...pack.filter((text) => !before.has(text) && !mine.has(text))]
}
