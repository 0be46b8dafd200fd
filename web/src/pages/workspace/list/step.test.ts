import { describe, expect, it } from 'vitest'
import { stepTo } from './step.ts'

const row = (id: string, lastSeq = 1, readSeq = 1) => ({ id, lastSeq, readSeq })
const rows = [row('a'), row('b', 5, 3), row('c'), row('d', 2, 1)]
const key = (code: string, ctrlKey = false) => ({ altKey: true, ctrlKey, code })

describe('the keys of the list', () => {
  it.each([
    ['ArrowDown', 'a', 'b'],
    ['ArrowDown', 'd', undefined],
    ['ArrowDown', undefined, 'a'],
    ['ArrowUp', 'b', 'a'],
    ['ArrowUp', 'a', 'a'],
    ['KeyU', 'a', 'b'],
    ['KeyU', 'b', 'd'],
    ['KeyU', 'd', 'b'],
    ['KeyU', undefined, 'b'],
    ['KeyX', 'a', undefined],
  ])('%s leads from %s to %s', (code, from, to) => {
    expect(stepTo(key(code), rows, from)?.id).toBe(to)
  })

  it('numbers lead with Ctrl, so that Alt alone is left to the suggestions', () => {
    expect(stepTo(key('Digit3', true), rows, 'a')?.id).toBe('c')
    expect(stepTo(key('Digit3'), rows, 'a')).toBeUndefined()
    expect(stepTo({ ...key('ArrowDown'), altKey: false }, rows, 'a')).toBeUndefined()
  })
})
