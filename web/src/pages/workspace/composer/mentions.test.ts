import { expect, it } from 'vitest'
import { namedIn } from './mentions.ts'

const agents = [
  { id: 'a', name: '小李' },
  { id: 'b', name: 'Ann Lee' },
]

it('finds the colleagues whom a note names, by their whole names', () => {
  expect(namedIn('@小李 @Ann Lee 看一下', agents)).toEqual(['a', 'b'])
  expect(namedIn('小李 @Ann', agents)).toEqual([])
})
