import { describe, expect, it } from 'vitest'
import { againstBest, type Marks, marksOf, onOutside, type Scored } from './best.ts'
import { bootstrap } from './bootstrap.ts'
import { verdictOf } from './rules.ts'

const CASES = 400
const numbers = Array.from({ length: CASES }, (_, i) => i)

/** Versions that have all but these many of the first cases right. */
const cases = (live: number, candidate: number, of = numbers): Scored[] =>
  of.map((i) => ({
    id: `case-${i}`,
    intent: `intent-${i % 20}`,
    live: i < live ? 0 : 1,
    candidate: i < candidate ? 0 : 1,
  }))
const served = (revision: number, wrong: number, of = numbers): Marks => marksOf(revision, cases(wrong, 0, of))
const step = (before: number, after: number) =>
  verdictOf(bootstrap(cases(before, after).map(({ live, candidate }) => candidate - live)))

describe('the best version that served', () => {
  it('shows many small losses, each of which is within noise', () => {
    const line = [20, 22, 24, 26, 28, 30]
    for (const [i, wrong] of line.entries()) if (i > 0) expect(step(line[i - 1] ?? wrong, wrong)).toBe('same')
    const past: Marks[] = []
    const verdicts = line.slice(1).map((candidate, i) => {
      const live = line[i] ?? candidate
      const best = againstBest(past, cases(live, candidate))
      past.push(served(i, live))
      return best && [best.revision, best.verdict]
    })
    expect(verdicts[0]).toBeNull()
    expect(verdicts.at(-1)).toEqual([0, 'worse'])
  })

  it('is not asked for while the live one is the best', () => {
    expect(againstBest([served(1, 30)], cases(20, 22))).toBeNull()
    expect(againstBest([], cases(20, 22))).toBeNull()
  })

  it('is let alone by a candidate that makes up for what was lost', () => {
    expect(againstBest([served(1, 10)], cases(30, 11))).toMatchObject({ revision: 1, verdict: 'same' })
  })

  it('is no better for having covered less: what it did not know it had wrong', () => {
    // It knew the intents of one half, and those it had all right; the present ones cover all and lose a little there.
    const half = numbers.filter((i) => i % 20 < 10)
    expect(againstBest([served(1, 0, half)], cases(20, 20))).toBeNull()
  })

  it('is not asked what was added later about an intent that it knew', () => {
    const early = numbers.filter((i) => i >= 200)
    expect(againstBest([served(1, 0, early)], cases(210, 210))).toMatchObject({ n: 200, verdict: 'worse' })
    expect(againstBest([served(1, 0, numbers.slice(0, 20))], cases(20, 20))).toBeNull()
  })
})

describe('refusing what is outside', () => {
  const outside = (live: number, candidate: number, n = 60): Scored[] =>
    numbers.slice(0, n).map((i) => ({
      id: `outside-${i}`,
      intent: null,
      live: i < live ? 0 : 1,
      candidate: i < candidate ? 0 : 1,
    }))

  it('is not made up for by many more answers', () => {
    const all = [...cases(100, 10), ...outside(2, 14)]
    expect(verdictOf(bootstrap(all.map(({ live, candidate }) => candidate - live)))).toBe('better')
    expect(onOutside([], all)).toMatchObject({ n: 60, verdict: 'worse' })
  })

  it('is not lost in small steps either, nor judged by a few questions', () => {
    expect(onOutside([], outside(9, 10))).toMatchObject({ verdict: 'same' })
    expect(onOutside([marksOf(1, outside(2, 2))], outside(9, 10))).toMatchObject({ verdict: 'worse' })
    expect(onOutside([], outside(0, 9, 20))).toBeNull()
  })
})
