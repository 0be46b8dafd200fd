import type { Pack, PackIntent } from '@tandem/contract'
import { cluster, detectLanguage } from '@tandem/nlu'
import { shareOut } from '../../modules/learning/index.ts'
import { assumptions } from './assumptions.ts'
import type { Asked } from './customers.ts'

/** What a week of review changed. */
export interface Reviewed {
  intents: PackIntent[]
  /** Questions that nobody came to: they wait for the next week. */
  left: Asked[]
  added: number
  articles: number
  /** Texts to refuse from now on: of the groups that are nobody's business, and whatever else was among them. */
  outside: string[]
  /** What was put aside so: in the same words it does not come back to the inbox. */
  dismissed: string[]
}

/**
 * A week of the reviewer: the largest groups of the inbox first. A group goes as a whole where most of its questions
 * belong: to an intent that is there, to a new article, or nowhere. What does not belong there goes along.
 */
export function review(
  inbox: readonly Asked[],
  intents: readonly PackIntent[],
  pack: Pack,
  random: () => number,
): Reviewed {
  const known = new Map(intents.map((intent) => [intent.key, intent]))
  const left: Asked[] = []
  const [outside, dismissed]: [string[], string[]] = [[], []]
  let [added, articles] = [0, 0]
  const groups = cluster(inbox.map(({ text }) => text)).map(({ members }) =>
    members.flatMap((member) => inbox[member] ?? []),
  )
  for (const [i, group] of groups.entries()) {
    const right = commonest(group)
    const isNew = right !== null && !known.has(right)
    if (i >= assumptions.groupsAWeek || (isNew && articles >= assumptions.articlesAWeek)) {
      left.push(...group)
      continue
    }
    const isSeen = isNew || random() < assumptions.reviewerRight
    if (right === null && isSeen) {
      const texts = [...new Set(group.map(({ text }) => text))]
      outside.push(...shareOut(texts).learn)
      dismissed.push(...texts)
      continue
    }
    const key = right !== null && isSeen ? right : another([...known.keys()], random)
    const before = known.get(key) ?? blank(pack, key)
    if (!before) continue
    if (isNew) articles++
    added += group.length
    known.set(key, withTexts(before, group))
  }
  return { intents: [...known.values()], left, added, articles, outside, dismissed }
}

/** What most questions of the group are about. */
export function commonest(group: readonly Asked[]): string | null {
  const counts = new Map<string | null, number>()
  for (const { intent } of group) counts.set(intent, (counts.get(intent) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const another = (keys: readonly string[], random: () => number): string =>
  keys[Math.floor(random() * keys.length)] ?? ''

/** A new article is the pack's; its intent begins with nothing but the questions of the group. */
function blank(pack: Pack, key: string): PackIntent | undefined {
  const intent = pack.intents.find((one) => one.key === key)
  return intent && { ...intent, examples: { zh: [], en: [] } }
}

function withTexts(intent: PackIntent, group: readonly Asked[]): PackIntent {
  const examples = { zh: [...intent.examples.zh], en: [...intent.examples.en] }
  for (const { text } of group) {
    const own = examples[detectLanguage(text)]
    if (!own.includes(text)) own.push(text)
  }
  return { ...intent, examples }
}
