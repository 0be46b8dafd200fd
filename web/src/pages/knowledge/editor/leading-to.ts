import type { IntentRow } from '@tandem/contract'

/** What intents answer with. */
export interface Answer {
  kind: 'article' | 'flow'
  key: string
}

/** The intent that an answer is told for, a published one rather than a draft; undefined where none is. */
export function leadingTo({ kind, key }: Answer, intents: readonly IntentRow[]): IntentRow | undefined {
  const leading = intents.filter(({ article, flows }) => (kind === 'article' ? article === key : flows.includes(key)))
  return leading.find(({ version }) => version > 0) ?? leading[0]
}
