import { describe, expect, it } from 'vitest'
import { nextNight } from './next-night.ts'
import { candidatesOf, type Evidence, gapOf, type Judged, propose, reasonOf } from './rules.ts'

const judged = (more: Partial<Judged> = {}, reasoning: Partial<Judged['reasoning']> = {}): Judged => ({
  handover: null,
  good: null,
  liked: null,
  corrected: false,
  ...more,
  reasoning: { action: 'answer', asked: '怎么开发票', ...reasoning },
})

describe('a question', () => {
  it.each([
    ['answered and not judged', judged(), null],
    ['refused', judged({}, { action: 'refuse' }), 'refused'],
    ['given to people unknown', judged({ handover: 'unknown_question' }, { action: 'handover' }), 'handed_over'],
    ['given to people on demand', judged({ handover: 'asked_for_human' }, { action: 'handover' }), null],
    ['disliked by the customer', judged({ liked: false }), 'bad'],
    ['disliked by the customer, good to the agent', judged({ liked: false, good: true }), null],
    ['bad to the agent', judged({ good: false, liked: true }), 'bad'],
    ['corrected', judged({ corrected: true, good: false }), 'corrected'],
    ['to a flow, refused', judged({}, { action: 'refuse', asked: null }), null],
    ['without words', judged({}, { action: 'refuse', asked: ' ' }), null],
  ])('%s', (_, about, reason) => {
    expect(reasonOf(about)).toBe(reason)
  })
})

describe('a proposal', () => {
  const titles = new Map(['fee', 'invoice'].map((key) => [key, { zh: key, en: key }]))
  const evidence = (more: Partial<Evidence>): Evidence => ({
    times: 1,
    reason: 'refused',
    intent: null,
    candidates: [],
    corrected: 0,
    correctIntent: null,
    ...more,
  })
  const near = (intent: string, score: number) => evidence({ intent, candidates: [{ intent, score }] })

  it('is the intent that most questions are near to', () => {
    expect(propose([near('fee', 0.6), near('invoice', 0.7), near('invoice', 0.7)], titles)).toMatchObject({
      kind: 'intent',
      intent: 'invoice',
    })
  })

  it('is a new article when nothing is near, or what is near is not published', () => {
    expect(propose([near('fee', 0.39)], titles)).toEqual({ kind: 'article' })
    expect(propose([near('retired', 0.9)], titles)).toEqual({ kind: 'article' })
  })

  it('is none for what is hardly ours, however near an intent is: “tell me a joke” was no complaint', () => {
    const candidates = [{ intent: 'fee', title: 'fee', score: 0.8 }]
    const of = (inScope: number) => propose([evidence({ candidates: candidatesOf({ inScope, candidates }) })], titles)
    expect([of(0.01).kind, of(0.21).kind, of(0.35).kind]).toEqual(['none', 'none', 'intent'])
    expect(propose([], titles)).toEqual({ kind: 'none' })
  })

  it('follows the agents, also in that it is nothing of ours', () => {
    const said = (correctIntent: string | null) => evidence({ corrected: 1, correctIntent, reason: 'corrected' })
    expect(propose([said('fee'), near('invoice', 0.9)], titles)).toMatchObject({ kind: 'intent', intent: 'fee' })
    expect(propose([said(null)], titles)).toEqual({ kind: 'outside', named: 1 })
  })

  it('says how often agents named its intent: then it does not rest on likeness', () => {
    const said = evidence({ times: 3, corrected: 2, correctIntent: 'fee', reason: 'corrected' })
    expect(propose([said, near('fee', 0.6), near('invoice', 0.9)], titles)).toMatchObject({ intent: 'fee', named: 2 })
    expect(propose([near('fee', 0.6)], titles)).toMatchObject({ intent: 'fee', named: 0, score: 0.6 })
  })

  it('is never the intent that gave the bad answer', () => {
    const bad = evidence({
      reason: 'bad',
      intent: 'fee',
      candidates: [
        { intent: 'fee', score: 0.7 },
        { intent: 'invoice', score: 0.45 },
      ],
    })
    expect(propose([bad], titles)).toMatchObject({ intent: 'invoice' })
  })
})

it('the gap counts what was not confirmed as solved', () => {
  expect([gapOf(10, 0), gapOf(10, 0.25), gapOf(10, 1)]).toEqual([10, 7.5, 0])
})

it('the next night begins at three in the zone', () => {
  const noon = Date.UTC(2026, 0, 5, 4)
  expect(nextNight(noon, 'Asia/Shanghai').toISOString()).toBe('2026-01-05T19:00:00.000Z')
  expect(nextNight(Date.UTC(2026, 0, 5, 19), 'Asia/Shanghai').toISOString()).toBe('2026-01-06T19:00:00.000Z')
  expect(nextNight(noon, 'Europe/London').toISOString()).toBe('2026-01-06T03:00:00.000Z')
})
