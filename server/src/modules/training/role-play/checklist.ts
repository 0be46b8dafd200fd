import type { Check, CheckKey, PlayLine, RolePlay } from '@tandem/contract'
import { pointsMade, saidIn } from '../phrases.ts'
import { closingCues, empathyCues, greetingCues, orderCues } from './cues.ts'

/** What each line of the checklist is worth; those that a script has no use for are left out. */
const WEIGHTS: Record<CheckKey, number> = { greeting: 10, order: 15, answer: 35, empathy: 15, promise: 15, closing: 10 }

type Said = { at: number; text: string }

/** The checklist of a talk: each line with the place that shows it. A promise that must not be made fails its line. */
export function check(script: RolePlay, lines: readonly PlayLine[]): Check[] {
  const said = lines.flatMap(({ from, text }, at): Said[] => (from === 'agent' ? [{ at, text }] : []))
  const points = pointsMade(said.map(({ text }) => text).join('\n'), script.answer)
  const promised = find(said, script.forbidden)
  const answered = points.every(({ made }) => made)
  return [
    found('greeting', find(said.slice(0, 1), greetingCues)),
    ...(script.order === null ? [] : [found('order', find(said, orderCues))]),
    { ...found('answer', null), done: answered, points },
    found('empathy', find(said, empathyCues)),
    { ...found('promise', promised), done: said.length > 0 && promised === null },
    found('closing', find(said.slice(-2), closingCues)),
  ]
}

const found = (key: CheckKey, place: { at: number; words: string } | null): Check => ({
  key,
  done: place !== null,
  points: [],
  at: place?.at ?? null,
  words: place?.words ?? null,
})

function find(said: readonly Said[], cues: readonly string[]): { at: number; words: string } | null {
  for (const { at, text } of said) {
    const words = saidIn(text, [...cues])
    if (words !== null) return { at, words }
  }
  return null
}

/** Hundredths of what could be reached; the answer counts by the share of its points. */
export function playScore(checks: readonly Check[]): number {
  const weight = checks.reduce((sum, { key }) => sum + WEIGHTS[key], 0)
  const reached = checks.reduce((sum, one) => sum + WEIGHTS[one.key] * shareOf(one), 0)
  return Math.round((reached / weight) * 100)
}

const shareOf = ({ points, done }: Check): number =>
  points.length > 0 ? points.filter(({ made }) => made).length / points.length : Number(done)

/** Whoever promises what must not be promised has not passed, however well the rest went. */
export const playPassed = (script: RolePlay, checks: readonly Check[]): boolean =>
  playScore(checks) >= script.passScore && checks.every(({ key, done }) => key !== 'promise' || done)
