import type { Localized, Outcome } from '@tandem/contract'
import { HAN, keyFor } from '../key.ts'
import type { Against, KnownIntent, Target } from './against.ts'

/** What the names of a file mean: which intent, and what could answer it. */
export interface Names {
  /** The intent that a label names by key or title, or the key that a new one gets. The same label has the same key. */
  intent(label: string): { key: string; known: KnownIntent | null }
  /** A name that people can read. */
  title(label: string): Localized
  /** What goes by one of these names, what is published first. */
  outcome(names: readonly string[]): Outcome | null
}

const KEY = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/
const fold = (name: string): string => name.trim().toLowerCase()

export function namesOf({ intents, taken, targets }: Against): Names {
  const byKey = new Map(intents.map((intent) => [intent.key, intent]))
  const byTitle = new Map(
    intents.flatMap((intent) => [intent.content.title.en, intent.content.title.zh].map((name) => [fold(name), intent])),
  )
  const meant = new Map<string, ReturnType<Names['intent']>>()
  const find = (label: string) => {
    const name = fold(label)
    const known = byKey.get(name) ?? byTitle.get(name)
    if (known) return { key: known.key, known }
    const key = freeKey(KEY.test(name) ? name : keyFor(label), taken)
    return { key, known: byKey.get(key) ?? null }
  }
  return {
    intent(label) {
      const before = meant.get(label) ?? find(label)
      meant.set(label, before)
      return before
    },
    title: readable,
    outcome(names) {
      const wanted = new Set(names.map(fold))
      const isNamed = ({ key, title }: Target) => [key, title.zh, title.en].some((name) => wanted.has(fold(name)))
      const found = targets.filter(isNamed).sort((a, b) => Number(b.published) - Number(a.published))[0]
      if (!found) return null
      const { kind, key } = found
      return kind === 'article' ? { kind, article: key } : { kind, flow: key }
    },
  }
}

/** The article or flow that an outcome leads to; null where it is a person, or not there. */
export function targetOf(outcome: Outcome | null, targets: readonly Target[]): Target | null {
  if (outcome === null || outcome.kind === 'handover') return null
  const wanted = outcome.kind === 'article' ? outcome.article : outcome.flow
  return targets.find(({ kind, key }) => kind === outcome.kind && key === wanted) ?? null
}

/** Whether what an outcome leads to is there for customers: a person always is. */
export const isAnswered = (outcome: Outcome | null, target: Target | null): boolean =>
  outcome?.kind === 'handover' || target?.published === true

/** The key, or with the first number that nothing of the past carries. */
function freeKey(key: string, taken: ReadonlySet<string>): string {
  let free = key
  for (let i = 2; taken.has(free); i++) free = `${key}_${i}`
  return free
}

/** `card_arrival` is read as "Card arrival"; what is in Chinese, or several words, stays as it is. */
function readable(label: string): Localized {
  const words = HAN.test(label) || /\s/.test(label) ? label : label.replace(/[._-]+/g, ' ').trim() || label
  const title = words.charAt(0).toUpperCase() + words.slice(1)
  return { zh: title, en: title }
}
