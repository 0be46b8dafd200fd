const form = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/

/** Whether a text may name an article or intent (the contract's `Key`). */
export const isKey = (text: string): boolean => text.length <= 80 && form.test(text)

/** A key for what nobody named; it says the kind and is otherwise as good as any. */
export const freshKey = (kind: 'article' | 'intent'): string => `${kind}.${anyName()}`

/** The same for a flow, whose keys have no dots. */
export const freshFlowKey = (): string => `flow_${anyName()}`

const anyName = () => `n${Math.random().toString(36).slice(2, 10)}`
