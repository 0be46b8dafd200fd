import { describe, expect, it } from 'vitest'
import { editShare, isSent, median } from './rules.ts'

describe('how much of a suggestion was changed', () => {
  it('is nothing when it stands whole in the reply', () => {
    expect(editShare('七天内可退', '七天内可退')).toBe(0)
    expect(editShare('七天内可退', '您好，七天内可退。还有什么可以帮您？')).toBe(0)
  })
  it('counts changed characters, not bytes', () => {
    expect(editShare('七天内可退', '八天内可退')).toBeCloseTo(0.2)
    expect(editShare('谢谢😊', '谢谢😢')).toBeCloseTo(1 / 3)
  })
  it('is everything when nothing is left, which is no use of it', () => {
    expect(editShare('abc', 'xyz')).toBe(1)
    expect(isSent(editShare('七天内可退', '请稍等，我去看看'))).toBe(false)
  })
  it('stays quick for the longest texts', () => {
    expect(editShare('甲'.repeat(10_000), '乙'.repeat(10_000))).toBe(1)
  })
})

describe('the median', () => {
  it('is the middle one, and null of none', () => {
    expect(median([0.4, 0, 0.1])).toBe(0.1)
    expect(median([])).toBeNull()
  })
})
