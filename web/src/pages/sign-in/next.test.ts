import { describe, expect, it } from 'vitest'
import { safeNext } from './next.ts'

describe('safeNext', () => {
  it('keeps an address of the console', () => {
    expect(safeNext('/workspace/mine/1?panel=customer')).toBe('/workspace/mine/1?panel=customer')
  })

  it.each([null, '', 'https://evil.example', '//evil.example', '/\\evil.example', '/sign-in?next=/sign-in'])(
    'goes home for %s',
    (next) => {
      expect(safeNext(next)).toBe('/')
    },
  )
})
