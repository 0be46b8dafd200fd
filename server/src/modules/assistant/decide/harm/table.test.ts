import { expect, it } from 'vitest'
import { placesOf, table } from './table.ts'

const wordsIn = (text: string, words: string, unless?: string) =>
  placesOf(table(words, unless), text).map(({ start, end }) => text.slice(start, end))

it('finds words of both languages in their order, English ones whole', () => {
  expect(wordsIn('cutter, cut, 割到手 and cut', 'cut, 割到')).toEqual(['cut', '割到', 'cut'])
})

it('lets a particle stand within a Chinese word', () => {
  expect(wordsIn('冒烟 冒了烟 冒着烟 冒黑烟', '冒烟')).toEqual(['冒烟', '冒了烟', '冒着烟'])
})

it('takes one of some characters', () => {
  expect(wordsIn('割破 扎破 打破', '[割扎]破')).toEqual(['割破', '扎破'])
})

it('lets something short stand for …, but no denial and no mark', () => {
  expect(wordsIn('冒了好大的烟 冒,烟 冒不出烟', '冒…烟')).toEqual(['冒了好大的烟'])
  expect(wordsIn('it set the curtain on fire, set, fire', 'set…fire')).toEqual(['set the curtain on fire'])
})

it('takes any ending for *', () => {
  expect(wordsIn('melts melted smelt', 'melt*')).toEqual(['melts', 'melted'])
})

it('takes the longest of words that begin alike', () => {
  expect(wordsIn('burning hot', 'burning, burning hot')).toEqual(['burning hot'])
})

it('leaves out what is part of another word', () => {
  expect(wordsIn('手机和手, 手机壳', '手', '手机')).toEqual(['手'])
  expect(wordsIn('不小心 不 不小心', '不', '不小心')).toEqual(['不'])
})
