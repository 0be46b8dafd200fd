import type { ArticleContent, ImportMatch } from '@tandem/contract'
import { buildIndex, normalise, type SearchIndex, search } from '@tandem/nlu'
import { AskedQuestions } from './asked.ts'
import { clashesOf } from './clashes.ts'
import { Figures } from './meaning.ts'
import { overlap, shinglesOf } from './shingles.ts'

/** An article that the tenant has, published or drafted. */
export interface Known {
  id: string
  key: string
  content: ArticleContent
  /** Questions of customers that it answers. */
  questions: string[]
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

const LANGUAGES = ['zh', 'en'] as const

/** One language of an article: texts are compared within it, since many articles have both and many only one. */
interface Side {
  title: string
  body: string
  shingles: Set<string>
  titleShingles: Set<string>
}

interface Candidate {
  article: string | null
  entry: number | null
  key: string
  content: ArticleContent
  zh: Side | null
  en: Side | null
}

/** Tells for each new article what it repeats, contradicts or renews: among those that stand, then among themselves. */
export function matchAll(found: readonly Found[], known: readonly Known[]): (ImportMatch | null)[] {
  const standing = known.map(({ id, key, content }) => candidate({ article: id, entry: null }, key, content))
  const entries = found.map(({ key, content }, i) => candidate({ article: null, entry: i + 1 }, key, content))
  const all = [...standing, ...entries]
  const index = buildIndex(all.map(({ content }, i) => ({ id: String(i), text: textOf(content) })))
  const contradiction = byMeaning(all, known)
  return entries.map((entry, i) => {
    const before = near(entry, all, index).filter(({ entry: number }) => number === null || number <= i)
    const matches = before.flatMap((other) => compare(entry, other))
    const [first = null] = matches.sort((a, b) => RANK[a.kind] - RANK[b.kind] || b.likeness - a.likeness)
    return first?.kind === 'conflict' ? first : (contradiction(standing.length + i) ?? first)
  })
}

/** Finds what contradicts an article in words that have little in common with its own. */
function byMeaning(all: readonly Candidate[], known: readonly Known[]): (at: number) => ImportMatch | null {
  const figures = LANGUAGES.map((language) => ({ language, of: new Figures(all.map((one) => one[language])) }))
  const asked = new AskedQuestions(known.map(({ questions }) => questions))
  return (at) => {
    const mine = all[at]
    for (const { language, of } of figures) {
      const title = mine?.[language]?.title
      if (title === undefined) continue
      const found = of.against(at, (other) => other < at, asked.under(title))
      const theirs = found && all[found.of]
      if (!theirs) continue
      const { entry, content } = theirs
      const shared = { likeness: likenessOf(mine, theirs, language), clashes: [found.clash] }
      return { kind: 'conflict', ...standingOf(theirs), entry, title: content.title.zh || content.title.en, ...shared }
    }
    return null
  }
}

const standingOf = ({ article, key }: Candidate) => ({ article, key: article && key })

function likenessOf(mine: Candidate | undefined, theirs: Candidate, language: (typeof LANGUAGES)[number]): number {
  const [a, b] = [mine?.[language], theirs[language]]
  return a && b ? rounded(overlap(a.shingles, b.shingles).likeness) : 0
}

const rounded = (share: number): number => Math.round(share * 100) / 100

/** What a person has to know first. */
const RANK = { conflict: 0, duplicate: 1, same_question: 2 } as const

const textOf = ({ title, body }: ArticleContent) => [title.zh, title.en, body.zh, body.en].join('\n')

function candidate(where: Pick<Candidate, 'article' | 'entry'>, key: string, content: ArticleContent): Candidate {
  const [zh = null, en = null] = LANGUAGES.map((language) => sideOf(content, language))
  return { ...where, key, content, zh, en }
}

function sideOf(content: ArticleContent, language: (typeof LANGUAGES)[number]): Side | null {
  const [title, body] = [content.title[language], content.body[language]]
  if (body === '') return null
  return { title: normalise(title), body, shingles: shinglesOf(body), titleShingles: shinglesOf(title) }
}

/** The few worth comparing: the same key or title, and the best by a search for the head of the text. */
function near(entry: Candidate, all: readonly Candidate[], index: SearchIndex): Candidate[] {
  const head = textOf(entry.content).slice(0, 300)
  const hits = search(index, head, CANDIDATES + 1).flatMap(({ id }) => all[Number(id)] ?? [])
  const titled = all.filter((other) => other.key === entry.key || hasTitleOf(entry, other))
  return [...new Set([...titled, ...hits])].filter((other) => other !== entry)
}

const hasTitleOf = (a: Candidate, b: Candidate): boolean =>
  LANGUAGES.some((language) => a[language]?.title !== undefined && a[language]?.title === b[language]?.title)

function compare(entry: Candidate, other: Candidate): ImportMatch[] {
  const { content } = other
  const title = content.title.zh || content.title.en
  const sameKey = entry.key === other.key
  return LANGUAGES.flatMap((language) => {
    const [mine, theirs] = [entry[language], other[language]]
    const match = mine && theirs ? compareSides(mine, theirs, sameKey) : null
    return match ? [{ ...match, ...standingOf(other), entry: other.entry, title }] : []
  })
}

function compareSides(mine: Side, theirs: Side, sameKey: boolean) {
  const { likeness, contained } = overlap(mine.shingles, theirs.shingles)
  const sameQuestion = sameKey || overlap(mine.titleShingles, theirs.titleShingles).likeness >= SAME_TITLE
  const nearness = sameQuestion ? 'same_question' : likeness >= RELATED ? 'related' : 'distant'
  const clashes = clashesOf(mine.body, theirs.body, nearness)
  const measured = { likeness: rounded(likeness), clashes }
  if (clashes.length > 0) return { kind: 'conflict' as const, ...measured }
  if (contained >= COPY) return { kind: 'duplicate' as const, ...measured }
  return sameQuestion ? { kind: 'same_question' as const, ...measured } : null
}
