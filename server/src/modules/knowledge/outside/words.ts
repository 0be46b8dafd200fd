import { normalise } from '@tandem/nlu'

const MARKS = /[\p{P}\p{S}\s]+/gu

/** The same question of two customers, however it is punctuated, is the same words. */
export const wordsOf = (text: string): string => normalise(text).replace(MARKS, ' ').trim()
