import { describe, expect, it } from 'vitest'
import { checkPassword } from './policy.ts'

describe('checkPassword', () => {
  it('meets nothing when empty', () => {
    expect(Object.values(checkPassword('', ''))).not.toContain(true)
  })

  it('meets everything for a long mixed password', () => {
    expect(Object.values(checkPassword('Bicycle-for-2-people', 'lin.mei'))).not.toContain(false)
  })

  it('counts characters, not code units', () => {
    expect(checkPassword('🚲🚲🚲🚲🚲🚲', 'x').length).toBe(false)
  })

  it('sees the account name in any case', () => {
    expect(checkPassword('hello-LIN.MEI-77', 'lin.mei').login).toBe(false)
  })

  it('sees three equal characters in a row', () => {
    expect(checkPassword('Mountaaain-77', 'x').repeats).toBe(false)
  })
})
