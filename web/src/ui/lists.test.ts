import { expect, it } from 'vitest'
import { linesOf } from './lines.ts'
import { moved } from './moved.ts'

it('a list is one entry a line', () => {
  expect(linesOf(' 您好 \n\n你好\n您好')).toEqual(['您好', '你好'])
})

it('what is moved keeps everything else in order', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
})
