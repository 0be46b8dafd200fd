import { describe, expect, it } from 'vitest'
import { checkPassword } from './policy.ts'

describe('checkPassword', () => {
  it('meets nothing when empty', () => {
    expect(Object.values(checkPassword('', []))).not.toContain(true)
  })

  it('meets everything for a long mixed password', () => {
    expect(Object.values(checkPassword('Bicycle-for-2-people', ['lin.mei', '林美']))).not.toContain(false)
  })

  it('counts characters, not code units', () => {
    expect(checkPassword('🚲🚲🚲🚲🚲🚲', []).length).toBe(false)
  })

  it('asks for three kinds of characters', () => {
    expect(checkPassword('onlysmall-letters', []).kinds).toBe(false)
    expect(checkPassword('Small-letters', []).kinds).toBe(true)
  })

  it('sees the account name in any case, and leaves very short words alone', () => {
    expect(checkPassword('hello-LIN.MEI-77', ['lin.mei']).context).toBe(false)
    expect(checkPassword('Bicycle-for-2', ['or']).context).toBe(true)
    expect(checkPassword('李红-Bicycle-2', ['李红']).context).toBe(false)
  })
})
