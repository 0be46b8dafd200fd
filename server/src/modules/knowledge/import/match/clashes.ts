import type { ImportClash } from '@tandem/contract'
import { type Fact, type Statement, statementsOf } from './facts.ts'
import { overlap, shinglesOf } from './shingles.ts'

/** How near the whole texts are: they answer one question, share much, or only their words. */
export type Nearness = 'same_question' | 'related' | 'distant'

/** Two sentences that share so much beside their figures speak of the same thing. */
const ALIKE: Record<Nearness, number> = { same_question: 0.5, related: 0.5, distant: 0.75 }
const MOST = 5

/**
 * Where two texts say different figures about the same thing, as pairs of sentences. Where they answer one
 * question, figures of one unit clash also between sentences that are built differently.
 */
export function clashesOf(here: string, there: string, nearness: Nearness): ImportClash[] {
  const [mine, theirs] = [withFigures(here), withFigures(there)]
  const clashes = mine.flatMap((statement) => {
    const twin = nearest(statement, theirs, ALIKE[nearness])
    return twin && differ(statement.facts, twin.facts) ? [{ here: statement.text, there: twin.text }] : []
  })
  return (clashes.length > 0 || nearness !== 'same_question' ? clashes : byUnit(mine, theirs)).slice(0, MOST)
}

type Framed = Statement & { shingles: Set<string> }

const withFigures = (text: string): Framed[] =>
  statementsOf(text)
    .filter(({ facts }) => facts.length > 0)
    .map((statement) => ({ ...statement, shingles: shinglesOf(statement.frame) }))

function nearest(statement: Framed, others: readonly Framed[], least: number): Framed | null {
  let best: { other: Framed; likeness: number } | null = null
  for (const other of others) {
    const { likeness } = overlap(statement.shingles, other.shingles)
    if (likeness >= least && likeness > (best?.likeness ?? 0)) best = { other, likeness }
  }
  return best?.other ?? null
}

const valuesOf = (facts: readonly Fact[], unit: string): Set<string> =>
  new Set(facts.filter((fact) => fact.unit === unit).map(({ value }) => value))

/** Both name figures of one unit, and not the same ones. */
const differ = (a: readonly Fact[], b: readonly Fact[]): boolean =>
  a.some(({ unit }) => {
    const [mine, theirs] = [valuesOf(a, unit), valuesOf(b, unit)]
    return theirs.size > 0 && (mine.size !== theirs.size || [...mine].some((value) => !theirs.has(value)))
  })

/** Figures of one unit of which the two texts share none. */
function byUnit(mine: readonly Framed[], theirs: readonly Framed[]): ImportClash[] {
  const [a, b] = [mine.flatMap(({ facts }) => facts), theirs.flatMap(({ facts }) => facts)]
  return [...new Set(a.map(({ unit }) => unit))].flatMap((unit) => {
    const values = valuesOf(b, unit)
    if (values.size === 0 || [...valuesOf(a, unit)].some((value) => values.has(value))) return []
    const holds = ({ facts }: Statement) => facts.some((fact) => fact.unit === unit)
    return [{ here: mine.find(holds)?.text ?? '', there: theirs.find(holds)?.text ?? '' }]
  })
}
