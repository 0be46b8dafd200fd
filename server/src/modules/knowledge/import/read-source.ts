import { isDeepStrictEqual } from 'node:util'
import type { ImportMatch, Localized } from '@tandem/contract'
import { fail } from '../../../kernel/errors.ts'
import { MADE } from './key.ts'
import type { Known } from './match/match.ts'
import { matchAll } from './match/match.ts'
import { readFile } from './read-file.ts'
import { type Page, readPages } from './read-pages.ts'
import { checkArticle, MAX_ROWS, type Problem, type RawArticle, type Unit } from './table.ts'
import { validityOf, type When } from './validity.ts'

/** What the thread gets: plain data. */
export interface Order {
  source: { kind: 'file'; name: string; bytes: Uint8Array } | { kind: 'pages'; pages: Page[] }
  known: Known[]
  when: When
}

/** One found article as it is kept until somebody chooses. */
export interface Entry {
  key: string
  content: Known['content']
  at: number
  url: string | null
  match: ImportMatch | null
}

export interface ReadSource {
  unit: Unit
  entries: Entry[]
  problems: Problem[]
}

/** Reads a source and holds what it found against what is known. @throws no_text, too_large, and what readers throw */
export async function readSource({ source, known, when }: Order): Promise<ReadSource> {
  const { articles, problems, unit } =
    source.kind === 'file'
      ? await readFile(Buffer.from(source.bytes), source.name)
      : { articles: readPages(source.pages), problems: [], unit: 'section' as const }
  if (articles.length > MAX_ROWS) fail('too_large', { limit: `${MAX_ROWS}` })
  if (articles.length === 0 && problems.length === 0) fail('no_text')
  const { sound, refused } = sorted(articles, when)
  const matches = matchAll(sound, known)
  return {
    unit,
    entries: sound.map((entry, i) => ({ ...entry, match: matches[i] ?? null })),
    problems: [...problems, ...refused].sort((a, b) => a.row - b.row),
  }
}

function sorted(articles: readonly RawArticle[], when: When) {
  const sound: Omit<Entry, 'match'>[] = []
  const refused: Problem[] = []
  const seen = new Map<string, RawArticle>()
  for (const raw of articles) {
    const checked = checkWhole(raw, when)
    const before = 'content' in checked ? seen.get(checked.key) : undefined
    if (!('content' in checked)) refused.push({ row: raw.row, problem: checked })
    else if (before) refused.push({ row: raw.row, problem: twice(raw, before) })
    else sound.push({ ...checked, at: raw.row, url: raw.url ?? null })
    if ('content' in checked && !before) seen.set(checked.key, raw)
  }
  return { sound, refused }
}

function checkWhole(raw: RawArticle, when: When): ReturnType<typeof checkArticle> {
  const checked = checkArticle(raw)
  const valid = raw.validity ? validityOf(raw.validity, when) : null
  if (!valid || !('content' in checked)) return checked
  return 'validUntil' in valid ? { ...checked, content: { ...checked.content, ...valid } } : valid
}

/** By what the reader of the file sees: its own key, or the title that a key was made of. */
function twice({ key, title, body }: RawArticle, before: RawArticle): Localized {
  const name = key.startsWith(MADE) ? title.zh.trim() || title.en.trim() : key
  if (isDeepStrictEqual(body, before.body))
    return { zh: `“${name}”在文件中重复`, en: `“${name}” occurs twice in the file` }
  return {
    zh: `“${name}”前面已有一条，但内容不同，只读取了前一条，请核对`,
    en: `“${name}” occurs before with another text; only the first was read, please check which one holds`,
  }
}
