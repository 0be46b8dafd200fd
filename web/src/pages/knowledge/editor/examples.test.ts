import { describe, expect, it } from 'vitest'
import { addExamples } from './examples.ts'

describe('addExamples', () => {
  it('adds every line of a paste, without bullets, numbers and quotes', () => {
    const pasted = '- 怎么退货\r\n2. 退货地址在哪\n“可以退吗”\n\n  还能退  '
    expect(addExamples(['已有'], pasted)).toEqual({
      examples: ['已有', '怎么退货', '退货地址在哪', '可以退吗', '还能退'],
      added: 4,
      skipped: 0,
    })
  })

  it('skips what differs only in case, spaces or final punctuation', () => {
    const { examples, skipped } = addExamples(['Where is it?'], 'where  is it\nWhere is it!!\nWhere was it?')
    expect(examples).toEqual(['Where is it?', 'Where was it?'])
    expect(skipped).toBe(2)
  })

  it('skips lines that are too long and stops at the limit', () => {
    expect(addExamples([], 'x'.repeat(501))).toEqual({ examples: [], added: 0, skipped: 1 })
    const full = Array.from({ length: 5000 }, (_, index) => `q${index}`)
    expect(addExamples(full, 'one more').skipped).toBe(1)
  })
})
