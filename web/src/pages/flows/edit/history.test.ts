import { expect, it } from 'vitest'
import { begin, change, redo, undo } from './history.ts'

it('goes back and forth, and forgets what was undone once something else is done', () => {
  const three = change(change(begin(1), 2), 3)
  expect(undo(three).present).toBe(2)
  expect(undo(undo(undo(three))).present).toBe(1)
  expect(redo(undo(three))).toEqual(three)
  expect(redo(change(undo(three), 4)).present).toBe(4)
})

it('takes typing in one field as one step', () => {
  const typed = change(change(change(begin(''), 'a'), 'ab', true), 'abc', true)
  expect(undo(typed).present).toBe('')
  expect(change(begin('x'), 'y', true).past).toEqual(['x'])
})
