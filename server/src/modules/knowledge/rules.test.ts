import { describe, expect, it } from 'vitest'
import { demandsFourEyes, mayAct, mayPublish } from './rules.ts'

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
