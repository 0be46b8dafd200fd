import { type Candidate, CERTAINTY, type PiiType } from '../types.ts'
import { compact, cueBefore, digits, LEFT, RIGHT, SEPARATOR, scan, whole } from './scan.ts'

interface Document {
  type: PiiType
  pattern: RegExp
  cue: RegExp
}

const number = (body: string) => new RegExp(`${LEFT}${body}${RIGHT}`, 'gi')
const after = (words: string) => new RegExp(`(?:${words})[^\\d。;!?]{0,12}$`, 'i')

/** Numbers too plain to be known without the word in front of them. */
const DOCUMENTS: Document[] = [
  {
    type: 'passport',
    pattern: number(`(?:[EGDSP][A-Z]?${digits('7,8')}|[A-Z]{1,2}${digits('6,7')}|\\d{9})`),
    cue: after('护照|passport'),
  },
  {
    type: 'hk_macao_permit',
    pattern: number(`(?:[HM](?:${digits(10)}|${digits(8)})|C(?:${SEPARATOR}[A-Z])?${digits('7,8')})`),
    cue: after('回乡证|通行证|港澳|来往内地|home return|permit'),
  },
  {
    type: 'taiwan_permit',
    pattern: number(`(?:[TL]${SEPARATOR})?\\d${digits(7)}`),
    cue: after('台胞证|台胞|台湾居民|往来台湾|台湾通行证'),
  },
]

/** Passports and travel permits after their cue. */
export const documents = (text: string): Candidate[] =>
  DOCUMENTS.flatMap(({ type, pattern, cue }) =>
    scan(pattern, text, (match) =>
      cueBefore(text, match.index, cue) ? whole(match, type, compact(match[0]), CERTAINTY.cued) : undefined,
    ),
  )
