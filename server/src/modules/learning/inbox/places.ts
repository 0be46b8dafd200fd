import { normalise } from '@tandem/nlu'

export const questionPlace = (id: string) => ({ table: 'learning_questions', column: 'text', row: id })

const MARKS = /[\p{P}\p{S}\s]+/gu

/** The same question of two customers, however it is punctuated, has the same fingerprint, which tells nothing without the tenant's key. */
export const fingerprintOf = (blind: (type: string, value: string) => string, text: string): string =>
  blind('question', normalise(text).replace(MARKS, ' ').trim())
