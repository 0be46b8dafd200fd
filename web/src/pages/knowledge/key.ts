const form = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/

/** Whether a text may name an article or intent (the contract's `Key`). */
export const isKey = (text: string): boolean => text.length <= 80 && form.test(text)

/** A key for what nobody named: of no group, or intents without names would be near one another. */
export const freshKey = (kind: 'article' | 'intent' | 'flow'): string =>
  `${kind}_n${Math.random().toString(36).slice(2, 10)}`
