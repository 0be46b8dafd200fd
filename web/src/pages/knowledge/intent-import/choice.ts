import type { ImportedIntent, IntentImport, Localized, Outcome, VerbInput } from '@tandem/contract'

/** How a new intent shall be called and answered; null: by an article that is still to be written. */
export interface NewIntent {
  title: Localized
  outcome: Outcome | null
}

export interface Choices {
  /** Keys of intents whose new examples are taken. */
  keys: ReadonlySet<string>
  /** What somebody changed of new intents, by their keys. */
  made: ReadonlyMap<string, NewIntent>
  /** Of texts that contradict, the row that is taken. */
  rows: ReadonlyMap<string, number>
}

export type Group = 'all' | 'fresh' | 'known' | 'same'

export const groups: readonly Group[] = ['all', 'fresh', 'known', 'same']

export function isIn(group: Group, { known, fresh }: ImportedIntent): boolean {
  if (group === 'all') return true
  if (group === 'same') return fresh === 0
  return fresh > 0 && known === (group === 'known')
}

/** Every intent that gains something is chosen beforehand: nothing that stands is touched. */
export const initialChoices = ({ intents }: IntentImport): Choices => ({
  keys: new Set(intents.flatMap(({ key, fresh }) => (fresh > 0 ? [key] : []))),
  made: new Map(),
  rows: new Map(),
})

export function toggled(choices: Choices, keys: readonly string[], into: boolean): Choices {
  const next = new Set(choices.keys)
  for (const key of keys) {
    if (into) next.add(key)
    else next.delete(key)
  }
  return { ...choices, keys: next }
}

/** @param row null: none of them */
export function withRow(choices: Choices, text: string, row: number | null): Choices {
  const rows = new Map(choices.rows)
  if (row === null) rows.delete(text)
  else rows.set(text, row)
  return { ...choices, rows }
}

export const withMade = (choices: Choices, key: string, made: NewIntent): Choices => ({
  ...choices,
  made: new Map(choices.made).set(key, made),
})

/** A new intent as it was proposed, or as somebody changed it. */
export const madeOf = ({ made }: Choices, { key, title, outcome }: ImportedIntent): NewIntent =>
  made.get(key) ?? { title, outcome }

/** The intents that gain something by the choices: their new examples, or rows of contradictions alone. */
export function chosenIntents({ intents, contradictions }: IntentImport, { keys, rows }: Choices): ImportedIntent[] {
  const numbers = new Set(rows.values())
  const picked = new Set(
    contradictions.flatMap((one) => one.rows.flatMap(({ row, key }) => (numbers.has(row) ? key : []))),
  )
  return intents.filter(({ key, fresh }) => (fresh > 0 && keys.has(key)) || picked.has(key))
}

/** How many examples are taken. */
export const examplesIn = ({ intents }: IntentImport, { keys, rows }: Choices): number =>
  intents.reduce((sum, { key, fresh }) => sum + (keys.has(key) ? fresh : 0), rows.size)

/** What keeps the choices from being taken, of the first intent that lacks something. */
export function lackOf(preview: IntentImport, choices: Choices): 'names' | 'target' | null {
  for (const intent of chosenIntents(preview, choices)) {
    if (intent.known) continue
    const { title, outcome } = madeOf(choices, intent)
    if (!title.zh.trim() || !title.en.trim()) return 'names'
    if (outcome && targetOf(outcome) === '') return 'target'
  }
  return null
}

/** The key of the article or flow, or the reason, that an outcome names. */
export function targetOf(outcome: Outcome): string {
  if (outcome.kind === 'article') return outcome.article
  return outcome.kind === 'flow' ? outcome.flow : outcome.reason
}

/** The choices as the server takes them. */
export function chosenOf(
  preview: IntentImport,
  choices: Choices,
): Pick<VerbInput<'knowledge.takeIntentImport'>, 'chosen' | 'rows'> {
  // An intent whose new examples stay out is not named: of it the rows of contradictions alone are taken.
  const named = chosenIntents(preview, choices).filter(({ key, fresh }) => fresh === 0 || choices.keys.has(key))
  return {
    chosen: named.map((intent) => ({ key: intent.key, ...(!intent.known && { asNew: madeOf(choices, intent) }) })),
    rows: [...choices.rows.values()],
  }
}
