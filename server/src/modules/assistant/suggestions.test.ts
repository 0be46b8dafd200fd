import { expect, it } from 'vitest'
import { brain, knowledge } from './fixtures.ts'
import { suggestions } from './suggestions.ts'

/** What is suggested where the model is so sure of the intents, and of the question being the shop's at all. */
const suggested = (text: string, inScope: number, candidates: { label: string; score: number }[]) => {
  const by = { ...brain, predict: () => ({ ...brain.predict(text), inScope, candidates }) }
  return suggestions(text, { brain: by, knowledge }, 0).map(
    ({ article, intent }) => intent ?? `by title: ${article.key}`,
  )
}

it('suggests what may be meant, the likeliest first, and leaves out what hardly is', () => {
  const candidates = [
    { label: 'fee', score: 0.5 },
    { label: 'invoice', score: 0.25 },
    { label: 'late', score: 0.15 },
  ]
  expect(suggested('邮寄怎么算', 0.9, candidates)).toEqual(['fee', 'invoice'])
})

it('suggests nothing for what is hardly ours, however near an intent is', () => {
  const candidates = [{ label: 'fee', score: 0.95 }]
  expect(suggested('明天下雨吗', 0.03, candidates)).toEqual([])
  expect(suggested('明天下雨吗', 0.06, candidates)).toEqual(['fee'])
})

it('finds by its title what no intent tells, also what the model takes for none of ours', () => {
  expect(suggested('invoice', 0.01, [])).toEqual(['by title: invoice'])
  expect(suggested('invoice or whatever else it may be called nowadays', 0.01, [])).toEqual([])
})
