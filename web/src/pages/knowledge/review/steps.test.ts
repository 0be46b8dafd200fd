import { describe, expect, it } from 'vitest'
import { type Situation, stepsOf } from './steps.ts'

const trainer: Situation = { state: 'draft', dirty: false, mayWrite: true, mayReview: true, fourEyes: false, own: true }

describe('stepsOf', () => {
  it('lets one person go all the way where four eyes are not asked for', () => {
    expect(stepsOf(trainer)).toEqual(['retire', 'submit', 'publishNow'])
    expect(stepsOf({ ...trainer, state: 'review' })).toEqual(['retire', 'reject', 'publish'])
  })

  it('keeps an author from publishing under four eyes, and only the author', () => {
    expect(stepsOf({ ...trainer, fourEyes: true })).toEqual(['retire', 'submit'])
    expect(stepsOf({ ...trainer, fourEyes: true, state: 'review' })).not.toContain('publish')
    expect(stepsOf({ ...trainer, fourEyes: true, state: 'review', own: false })).toContain('publish')
  })

  it('saves first: nothing on the screen is published unseen', () => {
    expect(stepsOf({ ...trainer, dirty: true })).toEqual(['discard', 'save'])
    expect(stepsOf({ ...trainer, dirty: true, state: 'review' })).toEqual(['discard', 'save'])
    expect(stepsOf({ ...trainer, state: null })).toEqual(['save'])
  })

  it('offers a reader nothing', () => {
    for (const state of ['published', 'draft', 'review'] as const)
      expect(stepsOf({ ...trainer, state, mayWrite: false, mayReview: false })).toEqual([])
  })
})
