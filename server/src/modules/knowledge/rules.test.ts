import { describe, expect, it } from 'vitest'
import { demandsFourEyes, mayAct, mayPublish, waitOf } from './rules.ts'

describe('four eyes', () => {
  it('are always demanded in finance, elsewhere by the tenant', () => {
    expect(demandsFourEyes({ fourEyes: false, industry: 'finance' })).toBe(true)
    expect(demandsFourEyes({ fourEyes: true, industry: 'retail' })).toBe(true)
    expect(demandsFourEyes({ fourEyes: false, industry: 'retail' })).toBe(false)
  })

  it('stop only the author of the draft', () => {
    expect(mayPublish(true, 'a', 'a')).toBe(false)
    expect(mayPublish(true, 'a', 'b')).toBe(true)
    expect(mayPublish(false, 'a', 'a')).toBe(true)
  })
})

it('each act starts from one state', () => {
  const states = ['published', 'draft', 'review'] as const
  expect(states.filter((state) => mayAct(state, 'submit'))).toEqual(['draft'])
  expect(states.filter((state) => mayAct(state, 'publish'))).toEqual(['review'])
  expect(states.filter((state) => mayAct(state, 'reject'))).toEqual(['review'])
})

it('a draft waits for a text, for review, or for a colleague', () => {
  const draft = { state: 'draft' as const, author: 'a', hasText: true }
  const sent = { ...draft, state: 'review' as const }
  expect(waitOf({ ...draft, hasText: false }, false, 'b')).toBe('text')
  expect(waitOf(draft, false, 'a')).toBe(null)
  expect(waitOf(draft, true, 'b')).toBe('review')
  expect(waitOf(sent, true, 'a')).toBe('colleague')
  expect(waitOf(sent, true, 'b')).toBe(null)
})
