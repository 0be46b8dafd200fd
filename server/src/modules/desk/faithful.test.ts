import { expect, it } from 'vitest'
import { figuresDiffer, keepsMarks } from './faithful.ts'

it('misses a mark that was left out, and one that was made up', () => {
  expect(keepsMarks('打 <PHONE_1> 找 <NAME_1>', 'Call <PHONE_1> and ask for <NAME_1>')).toBe(true)
  expect(keepsMarks('打 <PHONE_1>', 'Call us')).toBe(false)
  expect(keepsMarks('打给我们', 'Call <PHONE_1>')).toBe(false)
  expect(keepsMarks('口令 <SECRET>', 'The code is <SECRET>')).toBe(true)
})

it('doubts a figure that changed, not one that is written otherwise', () => {
  expect(figuresDiffer('退 1200 元，<PHONE_1>', '<PHONE_1>: refund 1,200 yuan')).toBe(false)
  expect(figuresDiffer('退 1200 元', 'refund 120 yuan')).toBe(true)
  expect(figuresDiffer('三天内', 'within 3 days')).toBe(true)
})
