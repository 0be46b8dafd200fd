import { expect, test } from 'vitest'
import { cluster } from './cluster.ts'

test('questions about one thing come together, the largest group first', () => {
  const texts = [
    '能开发票吗',
    '以旧换新怎么弄',
    '以旧换新怎么操作',
    '可以以旧换新吗怎么弄',
    '能开发票吗?',
    '会员日是哪天',
  ]
  const groups = cluster(texts, { similarity: 0.3 })
  expect(groups[0]).toEqual({ leader: 1, members: [1, 2, 3] })
  expect(groups[1]).toEqual({ leader: 0, members: [0, 4] })
  expect(groups.flatMap(({ members }) => members).sort()).toEqual([0, 1, 2, 3, 4, 5])
})

test('only so many texts are looked at, and none is fine', () => {
  expect(
    cluster(
      Array.from({ length: 50 }, (_, i) => `问题${i}`),
      { limit: 10 },
    ).flatMap(({ members }) => members),
  ).toHaveLength(10)
  expect(cluster([])).toEqual([])
  expect(cluster(['', '!!'])).toHaveLength(2)
})
