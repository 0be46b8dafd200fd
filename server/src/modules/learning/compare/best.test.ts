import { describe, expect, it } from 'vitest'
import { againstBest, type Marks } from './best.ts'
import { bootstrap } from './bootstrap.ts'
import { verdictOf } from './rules.ts'

const CASES = 400
const ids = Array.from({ length: CASES }, (_, i) => `case-${i}`)

/** A version that has all but these many of the cases right. */
const missing = (wrong: number) => new Map(ids.map((id, i) => [id, i < wrong ? 0 : 1] as const))
const marksOf = (revision: number, scores: ReadonlyMap<string, number>): Marks => ({
  revision,
  right: ids.filter((id) => scores.get(id) === 1),
  wrong: ids.filter((id) => scores.get(id) === 0),
})
const step = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) =>
  verdictOf(bootstrap(ids.map((id) => (after.get(id) ?? 0) - (before.get(id) ?? 0))))

describe('the best version that served', () => {
  it('shows many small losses, each of which is within noise', () => {
    const line = [20, 22, 24, 26, 28, 30].map(missing)
    for (const [i, version] of line.entries()) if (i > 0) expect(step(line[i - 1] ?? version, version)).toBe('same')
    const past: Marks[] = []
    const verdicts = line.slice(1).map((candidate, i) => {
      const live = line[i] ?? candidate
      const best = againstBest(past, live, candidate)
      past.push(marksOf(i, live))
      return best && [best.revision, best.verdict]
    })
    expect(verdicts[0]).toBeNull()
    expect(verdicts.at(-1)).toEqual([0, 'worse'])
  })

  it('is not asked for while the live one is the best', () => {
    expect(againstBest([marksOf(1, missing(30))], missing(20), missing(22))).toBeNull()
    expect(againstBest([], missing(20), missing(22))).toBeNull()
  })

  it('counts only where enough of its questions are still asked', () => {
    const old = { revision: 1, right: ids.slice(0, 20), wrong: [] }
    expect(againstBest([old], missing(20), missing(22))).toBeNull()
    const present = (wrong: number) => new Map([...missing(wrong)].slice(0, 50))
    expect(againstBest([marksOf(1, missing(0))], present(20), present(20))).toMatchObject({ n: 50, verdict: 'worse' })
  })

  it('is let alone by a candidate that makes up for what was lost', () => {
    expect(againstBest([marksOf(1, missing(10))], missing(30), missing(11))).toMatchObject({
      ...{ revision: 1, verdict: 'same' },
    })
  })
})
