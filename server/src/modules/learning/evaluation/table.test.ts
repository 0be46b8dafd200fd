import { describe, expect, it } from 'vitest'
import { readCaseTable } from './table.ts'

describe('a table of questions', () => {
  it('is read by the names of its columns, whatever parts them and in any order', () => {
    for (const text of [
      '\uFEFF意图,问题\r\nrefund.when,"钱,啥时候退"\r\n,今天天气怎么样\r\n',
      'Intent\tQuestion\nrefund.when\t钱,啥时候退\n\t今天天气怎么样',
    ])
      expect(readCaseTable(text)).toEqual({
        rows: [
          { row: 2, text: '钱,啥时候退', intent: 'refund.when' },
          { row: 3, text: '今天天气怎么样', intent: '' },
        ],
        problems: [],
      })
  })

  it('names what is no question, by its row', () => {
    const { rows, problems } = readCaseTable(`问题,意图\n,a.b\n\n${'问'.repeat(501)},a.b\n好,a.b`)
    expect(rows).toEqual([{ row: 5, text: '好', intent: 'a.b' }])
    expect(problems.map(({ row }) => row)).toEqual([2, 4])
  })

  it('is refused without its columns, and with too many rows', () => {
    for (const text of ['', '你好', '问题,答案\n好,不好', `问题,意图${'\n好,a'.repeat(5001)}`]) {
      const { rows, problems } = readCaseTable(text)
      expect(rows).toEqual([])
      expect(problems).toHaveLength(1)
    }
  })
})
