import { tokenise } from '@tandem/nlu'
import type { Message } from './message.ts'
import type { Place, Table } from './table.ts'
import { AGAINST } from './words/against.ts'
import { ASKED } from './words/asked.ts'
import { DENIALS } from './words/denials.ts'
import { DOUBTS } from './words/doubts.ts'
import { ELSEWHERE } from './words/elsewhere.ts'
import { HEARSAY } from './words/hearsay.ts'
import { OURS } from './words/ours.ts'
import { REMEDY } from './words/remedy.ts'
import { SUPPOSED } from './words/supposed.ts'
import { WHY } from './words/why.ts'

/** So many words, or Chinese characters, may stand between a denial and what it denies. */
const DENIED_WITHIN = 4
/** So many characters between a sign and what asks about it, or is for who has it. */
const CLOSE = 3
/** Between what is made against a thing and the thing. */
const AT_ONCE = 1

/** Whether a sign is told of as what happened to somebody here: not denied, asked, supposed, guarded against, or of others. */
export function isTold(message: Message, sign: Place): boolean {
  const clause = message.clauseAt(sign)
  const sentence = message.sentenceAt(sign)
  const said = { start: sentence.start, end: sign.start }
  const before = { start: clause.start, end: sign.start }
  const behind = { start: sign.end, end: Math.min(clause.end, sign.end + CLOSE) }
  const last = (words: Table, part: Place) => lastIn(message, words, part)

  if (last(HEARSAY, sentence) || last(SUPPOSED, said)) return false
  if (isElsewhere(message, { start: sentence.start, end: clause.end })) return false
  if (last(WHY, said)) return true
  if (last(DOUBTS, before) || isDenied(message, before)) return false
  if (isJustBefore(last(AGAINST, before), sign)) return false
  return !beginsIn(message, REMEDY, behind) && !beginsIn(message, ASKED, behind)
}

/** Of other goods, unless ours are named after them. */
const isElsewhere = (message: Message, part: Place): boolean => {
  const theirs = lastIn(message, ELSEWHERE, part)
  const ours = lastIn(message, OURS, part)
  return theirs !== null && (ours === null || ours.end <= theirs.end)
}

const isDenied = (message: Message, before: Place): boolean => {
  const denial = lastIn(message, DENIALS, before)
  return denial !== null && tokenise(message.text.slice(denial.end, before.end)).length <= DENIED_WITHIN
}

const isJustBefore = (word: Place | null, sign: Place): boolean => word !== null && sign.start - word.end <= AT_ONCE

/** The last word of a table in a part of a message. */
const lastIn = (message: Message, words: Table, part: Place): Place | null =>
  message.places(words).findLast(({ start, end }) => part.start <= start && end <= part.end) ?? null

/** Whether a word of a table begins in a part of a message. */
const beginsIn = (message: Message, words: Table, { start, end }: Place): boolean =>
  message.places(words).some((place) => start <= place.start && place.start <= end)
