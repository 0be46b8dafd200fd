/** The sections of the knowledge page; each is the last part of its address. */
export const sections = ['articles', 'intents', 'replies', 'bench'] as const
export type Section = (typeof sections)[number]

/** The two kinds of items that are written and reviewed. */
export type Kind = 'articles' | 'intents'

/** The contract's word for a kind. */
export const refKind = { articles: 'article', intents: 'intent' } as const

/** Stands in the address in the place of a key; no key begins with an underscore. */
export const newItem = '_new'
