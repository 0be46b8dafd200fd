import { createVault, tokenise } from '@tandem/pii'

/** A text as it may leave the house, for an encoder: marks such as `<PHONE_1>` stand for what is personal. */
export const masked = (text: string): string => tokenise(text, createVault())
