import type { IntentContent, Language, Localized, Outcome } from '@tandem/contract'
import { detectLanguage } from '@tandem/nlu'
import { wordsOf } from '../../outside/words.ts'
import type { Problem } from '../table.ts'
import type { Against, KnownIntent, Target } from './against.ts'
import { type Names, namesOf, targetOf } from './names.ts'
import type { ExampleRow } from './rows.ts'

/** The rows of one intent. */
export interface Group {
  key: string
  label: string
  title: Localized
  known: KnownIntent | null
  fresh: ExampleRow[]
  /** How many more examples of each language it can hold. */
  room: Record<Language, number>
  /** Rows that it has already, or that repeat another one. */
  there: number
  outcome: Outcome | null
  /** The article or flow that it leads to, where that is there. */
  target: Target | null
}

/** A text that would stand under two intents. */
export interface Contradiction {
  text: string
  standing: KnownIntent | null
  rows: { row: ExampleRow; group: Group }[]
}

export interface Compared {
  groups: Group[]
  contradictions: Contradiction[]
  problems: Problem[]
}

/** So many examples of a language an intent holds. */
const MOST = 5000

/** What the rows of a file would change: for each intent what is new and what is there, and what cannot be taken. */
export function compare(rows: readonly ExampleRow[], against: Against): Compared {
  const names = namesOf(against)
  const owners = ownersOf(against.intents)
  const groups = new Map<string, Group>()
  const problems: Problem[] = []
  const asked = new Map<string, { row: ExampleRow; group: Group }[]>()
  for (const row of rows) {
    const group = groupOf(row, names, against, groups)
    const words = wordsOf(row.text)
    const before = asked.get(words) ?? []
    const has = group.known !== null && owners.get(words)?.some(({ key }) => key === group.key)
    const problem = has ? null : unteachable(row.text, against)
    if (has || before.some((one) => one.group === group)) group.there++
    else if (problem) problems.push({ row: row.at, problem })
    else asked.set(words, [...before, { row, group }])
  }
  const contradictions: Contradiction[] = []
  for (const [words, found] of asked) {
    const [first] = found
    const standing = owners.get(words)?.[0] ?? null
    if (!first) continue
    if (standing || found.length > 1) contradictions.push({ text: first.row.text, standing, rows: found })
    else problems.push(...add(first.row, first.group))
  }
  const involved = new Set(contradictions.flatMap((one) => one.rows.map(({ group }) => group)))
  return {
    groups: [...groups.values()].filter((group) => group.fresh.length > 0 || group.there > 0 || involved.has(group)),
    contradictions,
    problems: problems.sort((a, b) => a.row - b.row),
  }
}

/** The intents that have each example, by its words. */
function ownersOf(intents: readonly KnownIntent[]): Map<string, KnownIntent[]> {
  const owners = new Map<string, KnownIntent[]>()
  for (const intent of intents) {
    for (const text of [...intent.content.examples.zh, ...intent.content.examples.en]) {
      const words = wordsOf(text)
      owners.set(words, [...(owners.get(words) ?? []), intent])
    }
  }
  return owners
}

function groupOf({ label, title }: ExampleRow, names: Names, against: Against, groups: Map<string, Group>): Group {
  const { key, known } = names.intent(label)
  const group = groups.get(key)
  if (group) return group
  const named = known?.content.title ?? title ?? names.title(label)
  const outcome = known ? known.content.outcome : names.outcome([key, label, named.zh, named.en])
  const has = known?.content.examples ?? { zh: [], en: [] }
  const made = {
    key,
    label,
    title: named,
    known,
    fresh: [],
    there: 0,
    room: { zh: MOST - has.zh.length, en: MOST - has.en.length },
    outcome,
    target: targetOf(outcome, against.targets),
  }
  groups.set(key, made)
  return made
}

function unteachable(text: string, { cases, refused }: Against): Localized | null {
  if (cases.has(text)) return IS_CASE
  return refused.has(text) ? IS_REFUSED : null
}

/** Adds a row to its intent while there is room. */
function add(row: ExampleRow, { fresh, room }: Group): Problem[] {
  const language = detectLanguage(row.text)
  if (room[language] <= 0) return [{ row: row.at, problem: FULL }]
  room[language]--
  fresh.push(row)
  return []
}

/** The examples of an intent with those that it gains, each in its language. */
export function withRows(
  before: IntentContent['examples'],
  rows: readonly Pick<ExampleRow, 'text'>[],
): IntentContent['examples'] {
  const gained = (language: Language) => rows.flatMap(({ text }) => (detectLanguage(text) === language ? [text] : []))
  return { zh: [...before.zh, ...gained('zh')], en: [...before.en, ...gained('en')] }
}

const IS_CASE: Localized = {
  zh: '这是评测题，用来检验 AI，不能教给它',
  en: 'This is an evaluation question, which tests the AI and must not be taught to it',
}
const IS_REFUSED: Localized = { zh: 'AI 正在学着拒答这个问法', en: 'The AI learns to refuse this' }
const FULL: Localized = { zh: `一个意图最多 ${MOST} 条例句`, en: `An intent holds ${MOST} examples at most` }
