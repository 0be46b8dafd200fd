import type { LearnAnswer } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { bootstrap, generator } from './bootstrap.ts'
import { effectOf, figuresOf, isRight, isSame, measuring, verdictOf } from './rules.ts'

const answered = (intent: string): LearnAnswer => ({ action: 'answer', intent })
const refused: LearnAnswer = { action: 'refuse', intent: 'near.miss' }

describe('the questions that versions are measured by', () => {
  const intent = (key: string, zh: string[], en: string[] = []) => ({ key, content: { examples: { zh, en } } })

  it('are about what is published, and none that an intent has as an example', () => {
    const intents = [intent('fee', ['运费多少钱'], ['Who pays the freight?']), intent('invoice', ['怎么开发票'])]
    const cases = [
      { text: '运费贵不贵', intent: 'fee' },
      { text: '运费多少钱？', intent: 'fee' },
      { text: 'who pays the freight', intent: 'fee' },
      { text: '怎么开发票', intent: null },
      { text: '今天天气怎么样', intent: null },
      { text: '门店在哪', intent: 'shop.gone' },
    ]
    expect(measuring(cases, intents).map(({ text }) => text)).toEqual(['运费贵不贵', '今天天气怎么样'])
  })
})

describe('an answer', () => {
  it('is right when it knows, and when it rightly does not', () => {
    expect(isRight({ intent: 'fee' }, answered('fee'))).toBe(true)
    expect(isRight({ intent: 'fee', also: 'invoice' }, answered('invoice'))).toBe(true)
    expect(isRight({ intent: 'fee', also: null }, { action: 'answer', intent: null })).toBe(false)
    expect(isRight({ intent: 'near.miss' }, refused)).toBe(false)
    expect(isRight({ intent: null }, refused)).toBe(true)
    expect(isRight({ intent: null }, answered('fee'))).toBe(false)
  })

  it('changes when the customer would notice', () => {
    expect(isSame(refused, { action: 'refuse', intent: 'other' })).toBe(true)
    expect(isSame(answered('fee'), answered('invoice'))).toBe(false)
    expect(effectOf({ intent: 'fee' }, refused, answered('fee'))).toBe('better')
    expect(effectOf({ intent: null }, refused, answered('fee'))).toBe('worse')
    expect(effectOf({ intent: 'x' }, refused, answered('fee'))).toBe('other')
  })

  it('is counted by what became of the question', () => {
    const cases = [{ intent: 'fee' }, { intent: 'fee' }, { intent: 'fee' }, { intent: null }, { intent: null }]
    const answers = [answered('fee'), answered('invoice'), refused, refused, answered('fee')]
    expect(figuresOf(cases, answers)).toEqual({
      n: 5,
      right: 2,
      answeredRight: 1,
      answeredWrong: 1,
      refusedWrong: 1,
      refusedRight: 1,
      answeredOutside: 1,
    })
  })
})

describe('a candidate', () => {
  const verdict = (better: number, worse: number, n: number) =>
    verdictOf(bootstrap([...Array(better).fill(1), ...Array(worse).fill(-1), ...Array(n - better - worse).fill(0)]))

  it('is worse or better only beyond what another draw of questions could show', () => {
    expect(verdict(10, 12, 500)).toBe('same')
    expect(verdict(2, 40, 500)).toBe('worse')
    expect(verdict(40, 2, 500)).toBe('better')
    expect(verdict(0, 0, 500)).toBe('same')
    expect(verdict(0, 1, 3)).toBe('same')
  })

  it('that nothing measures is untested', () => {
    expect(verdictOf(bootstrap([]))).toBe('untested')
  })

  it('is judged the same every time, and the interval holds the mean', () => {
    const differences = Array.from({ length: 200 }, (_, i) => (i % 7 === 0 ? 1 : i % 11 === 0 ? -1 : 0))
    const first = bootstrap(differences)
    expect(bootstrap(differences)).toEqual(first)
    expect(first?.low).toBeLessThan(first?.mean ?? 0)
    expect(first?.high).toBeGreaterThan(first?.mean ?? 0)
  })

  it('that does not differ is called different about as seldom as the interval promises', () => {
    let wrong = 0
    for (let seed = 1; seed <= 60; seed++) {
      const coin = generator(seed + 1000)
      const differences = Array.from({ length: 150 }, () => (coin() < 0.1 ? (coin() < 0.5 ? 1 : -1) : 0))
      if (verdictOf(bootstrap(differences, seed)) !== 'same') wrong++
    }
    expect(wrong).toBeLessThan(10)
  })
})
