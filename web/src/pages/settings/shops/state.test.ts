import { expect, it } from 'vitest'
import { stateOf } from './state.ts'

const early = '2026-03-04T08:00:00.000Z'
const late = '2026-03-04T09:00:00.000Z'

it('tells by what came last whether a shop answers', () => {
  expect(stateOf({ answeredAt: null, failedAt: null })).toBe('new')
  expect(stateOf({ answeredAt: early, failedAt: null })).toBe('good')
  expect(stateOf({ answeredAt: null, failedAt: early })).toBe('bad')
  expect(stateOf({ answeredAt: early, failedAt: late })).toBe('bad')
  expect(stateOf({ answeredAt: late, failedAt: early })).toBe('good')
})
