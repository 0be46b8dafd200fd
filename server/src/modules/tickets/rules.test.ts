import { describe, expect, it } from 'vitest'
import { changesOf, dueOf } from './rules.ts'

const before = { state: 'open', priority: 3, assignee: 'lin', dueAt: '2026-03-05T01:00:00.000Z' }

describe('what changes', () => {
  it('is only what differs', () => {
    expect(changesOf(before, { state: 'open', priority: 1, assignee: 'lin' })).toEqual({ priority: 1 })
    expect(changesOf(before, { ...before })).toEqual({})
  })
  it('may be that something is taken off', () => {
    expect(changesOf(before, { assignee: null, dueAt: null })).toEqual({ assignee: null, dueAt: null })
    expect(changesOf({ ...before, assignee: null, dueAt: null }, { assignee: null, dueAt: null })).toEqual({})
  })
})

describe('when it is due', () => {
  it('is at its time, and never once it is solved', () => {
    expect(dueOf(before)).toEqual(new Date(before.dueAt))
    expect(dueOf({ ...before, state: 'solved' })).toBeNull()
    expect(dueOf({ ...before, dueAt: null })).toBeNull()
  })
})
