import { createVault, tokenise } from '@tandem/pii'

/** Encoders read no further than some hundred words. */
const LONGEST = 1000
/** Services refuse a text without any. */
const BLANK = '-'

/** A text as it may leave the house, for an encoder: marks such as `<PHONE_1>` stand for what is personal. */
export const masked = (text: string): string => tokenise(text, createVault()).slice(0, LONGEST).trim() || BLANK
