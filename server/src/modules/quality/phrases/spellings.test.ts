import { describe, expect, it } from 'vitest'
import { keyOf } from './find.ts'
import { groupsToFind } from './spellings.ts'

const pairs = (text: string) =>
  (text.match(/\p{L}+/gu) ?? []).flatMap((run) => Array.from(run, (_, i) => run.slice(i, i + 2)))
/** As the index does it: all words of one of the groups. */
const finds = (phrase: string, text: string) =>
  groupsToFind(phrase).some((group) => group.split(' ').every((word) => pairs(text).includes(word)))

describe('a phrase is found', () => {
  const phrase = '我马上为您加急处理，请您放心稍等。'

  it.each([
    '我马上为您加急处理，请您放心稍等。',
    '我马上为您加急处理请您放心稍等',
    '我马上，为您加急处理，请您放心稍等~',
    '我馬上為您加急處理，請您放心稍等。',
    '我马上为您加 急处理，请您放心稍等！',
  ])('as %s', (text) => {
    expect(finds(phrase, text)).toBe(true)
    expect(keyOf(text)).toBe(keyOf(phrase))
  })

  it('written in traditional characters itself', () => {
    expect(finds('我馬上為您加急處理，請您放心稍等。', phrase)).toBe(true)
  })

  it('among few others only', () => {
    for (const text of ['您好，请问有什么可以帮您？', '已为您登记，稍后回电。']) expect(finds(phrase, text)).toBe(false)
  })

  it('by its words where it is not Chinese, whatever number stands in it', () => {
    expect(groupsToFind('Your order A12 is on its way')).toEqual(['Your order', 'is on', 'its way'])
  })

  it('without the index where every character has two spellings', () => {
    expect(groupsToFind('谢谢')).toEqual([])
  })
})

it('that is stretched is the same', () => {
  expect(keyOf('好的哈哈哈哈，马上办')).toBe(keyOf('好的哈哈哈，马上办'))
})
