/** Wordings by what they are, as sources of regular expressions: each can be read, and tested, by itself. */
export type Patterns = Readonly<Record<string, string>>

/** Any of them, in their order. */
export const anyOf = (patterns: Patterns): string => Object.values(patterns).join('|')
