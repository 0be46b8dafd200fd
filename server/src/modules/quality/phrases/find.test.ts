import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPhrases, keyOf, sentencesOf, type Written } from './find.ts'

const HELPFUL = '我马上为您加急处理，请放心。'
const COLD = '这个问题不归我们管理。'

/** Episodes in which a phrase was said, so many of them with a good end. */
function story(
  name: string,
  text: string,
  n: number,
  good: number,
): { written: Written[]; ended: [string, boolean][] } {
  const episodes = Array.from({ length: n }, (_, i) => `${name}${i}`)
  return {
    written: episodes.map((episode, i) => ({ episode, agent: `a${i % 3}`, text })),
    ended: episodes.map((episode, i) => [episode, i < good]),
  }
}

describe('phrases', () => {
  const stories = [
    story('h', `您好！${HELPFUL}`, 40, 36),
    story('c', COLD, 40, 8),
    story('r', '少见的一句话哦。', 4, 4),
  ]
  const written = stories.flatMap((one) => one.written)
  const ended = new Map(stories.flatMap((one) => one.ended))
  const found = findPhrases(written, ended)

  it('come with how they go with a good end, the surest first', () => {
    expect(found.map(({ text }) => text)).toEqual([HELPFUL, COLD])
    expect(found[0]).toMatchObject({
      episodes: 40,
      agents: 3,
      with: { hits: 36, of: 40 },
      without: { hits: 12, of: 44 },
    })
    expect(found[0]?.low).toBeGreaterThan(0)
    expect(found[1]?.high).toBeLessThan(0)
  })

  it('are left out below the least number, and when only one episode has the wording', () => {
    expect(found.some(({ text }) => text.includes('少见'))).toBe(false)
    const single = Array.from({ length: 8 }, (_, i) => ({ episode: `s${i}`, agent: 'a', text: `第${i}件` }))
    expect(findPhrases(single, new Map(single.map(({ episode }) => [episode, true])))).toEqual([])
  })

  it('take similar wordings together', () => {
    const near = [
      story('x', '我马上帮您加急处理。', 6, 5),
      story('y', '我马上帮您加急处理一下。', 6, 5),
      story('z', COLD, 20, 3),
    ]
    const both = findPhrases(
      near.flatMap((one) => one.written),
      new Map(near.flatMap((one) => one.ended)),
    )
    expect(both[0]?.episodes).toBe(12)
  })

  it('never carry a number or a name of a customer', () => {
    expect(sentencesOf('您的电话是13812345678对吗？')).toEqual(['您的电话是138****5678对吗？'])
    expect(keyOf('订单 20260101 已发出！')).toBe(keyOf('订单20269999已发出'))
  })

  it('count no episode twice, whatever was written', () => {
    const one = fc.record({
      episode: fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7'),
      agent: fc.constantFrom('a', 'b'),
      text: fc.constantFrom(HELPFUL, COLD, `${HELPFUL}${COLD}`, '好'),
    })
    const ends = new Map(['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7'].map((episode, i) => [episode, i % 2 === 0]))
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (list) => {
        for (const phrase of findPhrases(list, ends)) {
          expect(phrase.with.of + phrase.without.of).toBe(7)
          expect(phrase.low <= phrase.logOdds && phrase.logOdds <= phrase.high).toBe(true)
        }
      }),
    )
  })
})
