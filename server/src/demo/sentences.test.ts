import { expect, it } from 'vitest'
import { firstSentences } from './sentences.ts'

it('are kept whole', () => {
  expect(firstSentences('满 99 元包邮。不满收 8 元。偏远地区另计。', 18)).toBe('满 99 元包邮。不满收 8 元。')
  expect(firstSentences('Open 9:00–22:00, up to 2.5 hours. Outside of them, leave a note.', 40)).toBe(
    'Open 9:00–22:00, up to 2.5 hours.',
  )
})

it('are one at least, and all where they fit', () => {
  expect(firstSentences('这一句本身就已经太长了。后面还有。', 5)).toBe('这一句本身就已经太长了。')
  expect(firstSentences('好的。马上查', 50)).toBe('好的。马上查')
  expect(firstSentences('', 50)).toBe('')
})
