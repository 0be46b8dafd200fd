const form = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/

/** Whether a text may name an article or intent (the contract's `Key`). */
export const isKey = (text: string): boolean => text.length <= 80 && form.test(text)
