import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../../../kernel/csv.ts'
import { readExamples } from './read-examples.ts'
import { MAX_EXAMPLES } from './rows.ts'

/** `label: text` of each row, and the rows that were refused. */
async function read(content: string | Buffer, name = 'a.csv') {
  const { rows, problems } = await readExamples(Buffer.from(content), name)
  return { rows: rows.map(({ label, text }) => `${label}: ${text}`), refused: problems.map(({ row }) => row) }
}

const TWO = ['refund.when: 钱,啥时候退', 'order.cancel: 不想要了']

describe('a file of examples', () => {
  it('is read by the names of its columns, in any order, whatever parts them', async () => {
    for (const [text, name] of [
      ['\uFEFF意图,例句\r\nrefund.when,"钱,啥时候退"\r\norder.cancel,不想要了\r\n', 'a.csv'],
      ['Text\tLabel\n钱,啥时候退\trefund.when\n不想要了\torder.cancel', 'a.tsv'],
      ['备注;问法;意图\n;钱,啥时候退;refund.when\n;不想要了;order.cancel', 'a.txt'],
    ])
      expect(await read(text ?? '', name)).toEqual({ rows: TWO, refused: [] })
  })

  it('needs no heading: the column that repeats itself is the intent, or the second one', async () => {
    const rows = ['refund: 退款多久', 'refund: 钱呢', 'cancel: 不要了']
    expect(await read('退款多久,refund\n钱呢,refund\n不要了,cancel')).toEqual({ rows, refused: [] })
    expect(await read('refund,退款多久\nrefund,钱呢\ncancel,不要了')).toEqual({ rows, refused: [] })
    expect((await read('退款多久,refund')).rows).toEqual(['refund: 退款多久'])
  })

  it('may be a workbook, in which a formula is no text', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('例句')
    sheet.addRows([
      ['例句', '意图'],
      ['钱,啥时候退', 'refund.when'],
      [{ formula: '1+1' }, 'x.y'],
      ['不想要了', 'order.cancel'],
    ])
    expect(await read(Buffer.from(await book.xlsx.writeBuffer()), 'a.xlsx')).toEqual({ rows: TWO, refused: [3] })
  })

  it('may be JSON Lines of text and label, as `tandem eval` reads them', async () => {
    const lines = [
      '{"text": "钱,啥时候退", "label": "refund.when"}',
      '',
      '{"text": "天气", "label": null}',
      'text',
      '{"label": "a"}',
      '{"text": "a", "label": {}}',
      '{"text": "不想要了", "intent": "order.cancel"}',
      '{"text": "\\ud800", "label": 7}',
      '{"text": "seven", "label": 7}',
    ]
    expect(await read(lines.join('\n'), 'train.jsonl')).toEqual({
      rows: [...TWO, '7: seven'],
      refused: [3, 4, 5, 6, 8],
    })
  })

  it('may be in GB 18030', async () => {
    // 退款多久
    const text = Buffer.from([0xcd, 0xcb, 0xbf, 0xee, 0xb6, 0xe0, 0xbe, 0xc3])
    expect((await read(Buffer.concat([text, Buffer.from(',refund\n')]))).rows).toEqual(['refund: 退款多久'])
  })

  it('names rows that are no examples, by their number', async () => {
    const { rows, problems } = await readExamples(
      Buffer.from(`例句,意图\n,a\n？！,a\n好,\n${'问'.repeat(501)},a\n好的,${'长'.repeat(81)}\n\n行,a`),
      'a.csv',
    )
    expect(rows).toEqual([{ at: 8, text: '行', label: 'a', title: null }])
    expect(problems.map(({ row, problem }) => [row, problem.en])).toEqual([
      [2, 'There is no text'],
      [3, 'There is no text'],
      [4, expect.stringContaining('No intent is named')],
      [5, 'The text is longer than 500 characters'],
      [6, expect.stringContaining('longer than 80')],
    ])
  })

  it('holds no personal data afterwards, and no guard against formulas', async () => {
    const file = csvOf([
      ['例句', '意图', '中文名称', '英文名称'],
      ['我的电话是13812345678', 'a', '=甲', ''],
      ['-5 度能用吗', 'a', '', ''],
    ])
    const { rows } = await readExamples(Buffer.from(file), 'a.csv')
    expect(rows.map(({ text, title }) => [text, title])).toEqual([
      ['我的电话是138****5678', { zh: '=甲', en: '=甲' }],
      ['-5 度能用吗', null],
    ])
  })

  it('is refused as a whole, in words, when it cannot be one', async () => {
    const refused = (content: string, name = 'a.csv') => expect(read(content, name)).rejects
    await refused('问题\n你好').toMatchObject({ code: 'no_intent_columns' })
    await refused('{"a": 1}', 'a.json').toMatchObject({ code: 'unsupported_media' })
    await refused('# 退货', 'a.md').toMatchObject({ code: 'unsupported_media' })
    await refused('\n\n', 'a.jsonl').toMatchObject({ code: 'no_text' })
    await refused('好,a\n'.repeat(MAX_EXAMPLES + 1)).toMatchObject({ code: 'too_large' })
    await refused('{"text": "好", "label": "a"}\n'.repeat(MAX_EXAMPLES + 1), 'a.jsonl').toMatchObject({
      code: 'too_large',
    })
  })
})
