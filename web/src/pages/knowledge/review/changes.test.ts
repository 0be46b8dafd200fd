import { expect, it } from 'vitest'
import { changesOf } from './changes.ts'

it('tells the values that differ, in their order, and nothing of those that do not', () => {
  const before = [
    ['标题', '退货'],
    ['正文', '七天内'],
    ['有效期', ''],
  ] as const
  expect(changesOf(before, before)).toEqual([])
  expect(changesOf(before, [before[0], ['正文', '十五天内'], ['有效期', '2027-01-01']])).toEqual([
    { name: '正文', changes: [{ before: '七天内', after: '十五天内' }] },
    { name: '有效期', changes: [{ before: '', after: '2027-01-01' }] },
  ])
})

it('tells of a list what went and what came, wherever it stands', () => {
  expect(changesOf([['例句', ['怎么退', '能退吗', '我要退']]], [['例句', ['想退货', '我要退', '怎么退']]])).toEqual([
    {
      name: '例句',
      changes: [
        { before: '能退吗', after: '' },
        { before: '', after: '想退货' },
      ],
    },
  ])
})
