import { expect, it } from 'vitest'
import { Failure } from '../../../kernel/errors.ts'
import { problemOf } from './problem.ts'

it('a failed comparison says why in both languages, and nothing that only an engineer can read', () => {
  for (const error of [
    new Failure('took_too_long'),
    new TypeError("Cannot read properties of undefined (reading 'x')"),
  ]) {
    const { zh, en } = problemOf(error)
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).not.toMatch(/undefined|\p{Script=Han}/u)
  }
})
