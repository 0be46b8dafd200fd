import type { IntentRow } from '@tandem/contract'

/** The intent that an article is told for, a published one rather than a draft; undefined where none is. */
export function leadingTo(article: string, intents: readonly IntentRow[]): IntentRow | undefined {
  const leading = intents.filter((intent) => intent.article === article)
  return leading.find(({ version }) => version > 0) ?? leading[0]
}
