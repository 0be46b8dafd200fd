import type { ArticleContent, ImportMatch } from '@tandem/contract'
import { buildIndex, normalise, type SearchIndex, search } from '@tandem/nlu'
import { clashesOf } from './clashes.ts'
import { overlap, shinglesOf } from './shingles.ts'

/** An article that the tenant has, published or drafted. */
export interface Known {
  id: string
  key: string
  content: ArticleContent
}

/** What was found in a source. */
export interface Found {
  key: string
  content: ArticleContent
}

/** The shorter of two texts stands almost whole in the other. */
const COPY = 0.85
/** So much in common that the texts are about one thing, although the titles differ. */
const RELATED = 0.4
/** Two titles that ask the same. */
const SAME_TITLE = 0.6
const CANDIDATES = 5

interface Candidate {
  article: string | null
  entry: number | null
  key: string
  content: ArticleContent
  shingles: Set<string>
  titleShingles: Set<string>
}

/** Tells for each new article what it repeats, contradicts or renews: among those that stand, then among themselves. */
export function matchAll(found: readonly Found[], known: readonly Known[]): (ImportMatch | null)[] {
  const standing = known.map(({ id, key, content }) => candidate({ article: id, entry: null }, key, content))
  const entries = found.map(({ key, content }, i) => candidate({ article: null, entry: i + 1 }, key, content))
  const all = [...standing, ...entries]
  const index = buildIndex(all.map(({ content }, i) => ({ id: String(i), text: textOf(content) })))
  return entries.map((entry, i) => {
    const before = near(entry, all, index).filter(({ entry: number }) => number === null || number <= i)
    const matches = before.flatMap((other) => compare(entry, other) ?? [])
    return matches.sort((a, b) => RANK[a.kind] - RANK[b.kind] || b.likeness - a.likeness)[0] ?? null
  })
}

/** What a person has to know first. */
const RANK = { conflict: 0, duplicate: 1, same_question: 2 } as const

const titleOf = ({ title }: ArticleContent) => `${title.zh}\n${title.en}`
const bodyOf = ({ body }: ArticleContent) => `${body.zh}\n${body.en}`.trim()
const textOf = (content: ArticleContent) => `${titleOf(content)}\n${bodyOf(content)}`

const candidate = (where: Pick<Candidate, 'article' | 'entry'>, key: string, content: ArticleContent): Candidate => ({
  ...where,
  key,
  content,
  shingles: shinglesOf(bodyOf(content)),
  titleShingles: shinglesOf(titleOf(content)),
})

/** The few worth comparing: the same key or title, and the best by a search for the head of the text. */
function near(entry: Candidate, all: readonly Candidate[], index: SearchIndex): Candidate[] {
  const head = textOf(entry.content).slice(0, 300)
  const hits = search(index, head, CANDIDATES + 1).flatMap(({ id }) => all[Number(id)] ?? [])
  const titled = all.filter((other) => other.key === entry.key || sameTitle(entry, other))
  return [...new Set([...titled, ...hits])].filter((other) => other !== entry)
}

const sameTitle = (a: Candidate, b: Candidate): boolean =>
  normalise(titleOf(a.content)) === normalise(titleOf(b.content))

function compare(entry: Candidate, other: Candidate): ImportMatch | null {
  const { likeness, contained } = overlap(entry.shingles, other.shingles)
  const sameQuestion =
    entry.key === other.key || overlap(entry.titleShingles, other.titleShingles).likeness >= SAME_TITLE
  const nearness = sameQuestion ? 'same_question' : likeness >= RELATED ? 'related' : 'distant'
  const clashes = clashesOf(bodyOf(entry.content), bodyOf(other.content), nearness)
  const kind = clashes.length > 0 ? 'conflict' : contained >= COPY ? 'duplicate' : sameQuestion ? 'same_question' : null
  if (!kind) return null
  const { article, content } = other
  const title = content.title.zh || content.title.en
  return { kind, article, entry: other.entry, title, likeness: Math.round(likeness * 100) / 100, clashes }
}
