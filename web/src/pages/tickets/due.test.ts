import { expect, it } from 'vitest'
import { isOverdue } from './due.ts'

it('is overdue once its time has passed, unless it is solved', () => {
  const now = Date.parse('2026-03-05T01:00:00Z')
  const due = { state: 'open', dueAt: '2026-03-05T00:59:59Z' } as const
  expect(isOverdue(due, now)).toBe(true)
  expect(isOverdue({ ...due, state: 'solved' }, now)).toBe(false)
  expect(isOverdue({ ...due, dueAt: null }, now)).toBe(false)
  expect(isOverdue({ ...due, dueAt: '2026-03-05T01:00:01Z' }, now)).toBe(false)
})
