import type { Localized } from '@tandem/contract'
import { mask } from '@tandem/pii'
import { unguarded } from '../../../../kernel/csv.ts'
import { wordsOf } from '../../outside/words.ts'
import type { Problem } from '../table.ts'

/** More than the largest pack has; a file of so many rows is read in seconds. */
export const MAX_EXAMPLES = 50_000
const MAX_TEXT = 500
const MAX_LABEL = 80
/** What PostgreSQL keeps in no text. */
const UNSTORABLE = /\0|\p{Surrogate}/u

/** One example of a file, before it is held against the intents that there are. */
export interface ExampleRow {
  /** As people count rows or lines, from 1. */
  at: number
  text: string
  /** What the file calls the intent: its key, or a name. */
  label: string
  /** Its names in both languages, where the file has columns for them. */
  title: Localized | null
}

/** What a reader got out of a file: nothing is lost, each row is in one list or the other. */
export interface ReadExamples {
  rows: ExampleRow[]
  problems: Problem[]
}

/** Cells as a row, or what is wrong with them. A guard against formulas is taken off, personal data is masked. */
export function exampleRow(
  at: number,
  { text, label, zh = '', en = '' }: { text: string; label: string; zh?: string; en?: string },
): ExampleRow | Localized {
  if (UNSTORABLE.test(`${text}${label}${zh}${en}`)) return BROKEN
  const [said, named] = [clean(text), clean(label)]
  if (wordsOf(said) === '') return NO_TEXT
  if (said.length > MAX_TEXT) return TOO_LONG
  if (named === '') return NO_LABEL
  if (named.length > MAX_LABEL) return LONG_LABEL
  const [chinese, english] = [clean(zh).slice(0, MAX_LABEL), clean(en).slice(0, MAX_LABEL)]
  const title = chinese || english ? { zh: chinese || english, en: english || chinese } : null
  return { at, text: mask(said), label: named, title }
}

/** Sorts what {@link exampleRow} made of rows. */
export function sorted(made: readonly { at: number; row: ExampleRow | Localized }[]): ReadExamples {
  const rows: ExampleRow[] = []
  const problems: Problem[] = []
  for (const { at, row } of made) {
    if ('label' in row) rows.push(row)
    else problems.push({ row: at, problem: row })
  }
  return { rows, problems }
}

const clean = (cell: string): string => unguarded(cell).trim()

const NO_TEXT: Localized = { zh: '没有例句', en: 'There is no text' }
const NO_LABEL: Localized = {
  zh: '没有写明意图；不归我们答的问法请在「学习 · 不归我们答」里添加',
  en: 'No intent is named; what is to be refused is added under “Learning · Not ours”',
}
const BROKEN: Localized = { zh: '有无法保存的字符', en: 'There are characters that cannot be stored' }
const TOO_LONG: Localized = { zh: `例句超过 ${MAX_TEXT} 字`, en: `The text is longer than ${MAX_TEXT} characters` }
const LONG_LABEL: Localized = {
  zh: `意图的名称超过 ${MAX_LABEL} 字`,
  en: `The intent's name is longer than ${MAX_LABEL} characters`,
}
