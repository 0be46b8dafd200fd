import { describe, expect, it } from 'vitest'
import { afterLook, type Gap } from './gap-rules.ts'

const policy = { people: 2, holdMinutes: 3 }

/** The states after a look a minute at so many missing people. */
function states(missing: number[], of = policy): string[] {
  let gap: Gap | null = null
  return missing.map((people, minute) => {
    gap = afterLook(gap, people, minute * 60_000, of)
    return gap === null ? 'closed' : gap.state
  })
}

describe('a gap', () => {
  it('opens only after it has stood', () => {
    expect(states([2, 2, 2, 2])).toEqual(['opening', 'opening', 'opening', 'open'])
  })

  it('is forgotten when a wave passes, and is not there below its size', () => {
    expect(states([3, 3, 1, 3, 3])).toEqual(['opening', 'opening', 'closed', 'opening', 'opening'])
    expect(states([1, 1, 1, 1, 1])).toEqual(Array(5).fill('closed'))
  })

  it('stays open until nobody was missing for as long', () => {
    expect(states([2, 2, 2, 2, 1, 0, 0, 1, 0, 0, 0, 0])).toEqual([
      'opening',
      'opening',
      'opening',
      'open',
      'open',
      'closing',
      'closing',
      'open',
      'closing',
      'closing',
      'closing',
      'closed',
    ])
  })

  it('opens and closes at once without a time to hold', () => {
    expect(states([2, 0, 2], { people: 1, holdMinutes: 0 })).toEqual(['open', 'closed', 'open'])
  })

  it('remembers when it was first seen', () => {
    let gap: Gap | null = null
    for (let minute = 0; minute < 5; minute++) gap = afterLook(gap, 2, minute * 60_000, policy)
    expect(gap).toMatchObject({ state: 'open', openedAt: 0, since: 180_000 })
  })
})
