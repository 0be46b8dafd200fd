import { describe, expect, it } from 'vitest'
import { oneTimePassword, problemOfPassword } from './password-policy.ts'

const context = ['wangmin', '王敏', 'Mingyue']

describe('the password policy', () => {
  it.each([
    ['Short-1', /12/],
    ['alllowercaseletters', /three of/],
    ['lowercase-with-dash', /three of/],
    ['Wangmin-2026-xx', /account/],
    ['xx-MINGYUE-1234', /organisation/],
    ['我是王敏-Abc-12345', /your name/],
    ['Password1234!', /common/],
    ['P@ssw0rd2026!!', /common/],
    ['Admin@1234567', /common/],
    ['Qwerty123456!', /common/],
    ['Aa1234567890!', /common/],
    ['1qaz@WSX3edc', /common/],
    ['Correct-horse-9', null],
    ['晴天去爬山-Ab9-好不好', null],
  ])('%s', (password, problem) => {
    const found = problemOfPassword(password, context)
    if (problem) expect(found?.en).toMatch(problem)
    else expect(found).toBeNull()
  })

  it('is met by one-time passwords, which never repeat', () => {
    const many = Array.from({ length: 500 }, oneTimePassword)
    expect(many.filter((password) => problemOfPassword(password, []) !== null)).toEqual([])
    expect(new Set(many).size).toBe(500)
  })
})
