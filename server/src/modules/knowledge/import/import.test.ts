import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readCsv } from './csv.ts'
import { readMarkdown } from './markdown.ts'
import { linesOf } from './pdf-lines.ts'
import { readSource } from './read-source.ts'
import { checkArticle, neutralise } from './table.ts'
import { readXlsx } from './xlsx.ts'

const HEADING = 'key,title_zh,title_en,body_zh,body_en,tags'

async function workbook(rows: unknown[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('articles')
  for (const row of rows) sheet.addRow(row)
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('a CSV file', () => {
  it('is read with quotes, line breaks in cells and columns in any order', () => {
    const text =
      'body_zh,KEY,title_zh,title_en,body_en,tags\r\n"第一行\n第二行, ""引""",shop.hours,营业时间,Hours,Open,店;时间\r\n'
    expect(readCsv(text)).toEqual({
      articles: [
        {
          row: 2,
          key: 'shop.hours',
          title: { zh: '营业时间', en: 'Hours' },
          body: { zh: '第一行\n第二行, "引"', en: 'Open' },
          tags: ['店', '时间'],
        },
      ],
      problems: [],
    })
  })

  it('names the columns that are missing', () => {
    const { articles, problems } = readCsv('key,title_zh\na,b\n')
    expect(articles).toEqual([])
    expect(problems[0]?.problem.en).toContain('body_en')
  })

  it('needs no keys of its own: an empty one is made of the title', () => {
    const [first, second] = readCsv(`${HEADING}\n,包邮,,满 99 元,,\n,,Free shipping,,From 99 yuan,\n`).articles
    expect(first && checkArticle(first)).toMatchObject({ key: expect.stringMatching(/^imported\.a[0-9a-f]{12}$/) })
    expect(second && checkArticle(second)).toMatchObject({ key: 'imported.free_shipping' })
  })

  it('may be a list of questions and answers', () => {
    const { articles } = readCsv('分类,问题,答案\n物流,多久发货,48 小时内\n')
    expect(articles).toEqual([
      {
        row: 2,
        key: expect.stringMatching(/^imported\.a/),
        tags: ['物流'],
        title: { zh: '多久发货', en: '' },
        body: { zh: '48 小时内', en: '' },
      },
    ])
  })

  it('may say how long each row is valid, under the names that people use', () => {
    const validity = (heading: string) =>
      readCsv(`问题,答案,${heading}\n多久发货,48 小时内,2026-12-31\n`).articles[0]?.validity
    for (const name of [
      '有效期',
      '有效期至',
      '有效期（截止）',
      '失效日期',
      '到期时间',
      'Valid until',
      'valid_until',
      'Expires',
    ])
      expect(validity(name)).toEqual({ from: '', until: '2026-12-31' })
    for (const name of ['生效日期', 'Valid from', 'effective_date'])
      expect(validity(name)).toEqual({ from: '2026-12-31', until: '' })
    expect(validity('备注')).toBeUndefined()
  })

  it('reports an unclosed quote and keeps the rows before it', () => {
    const { articles, problems } = readCsv(`${HEADING}\na.b,题,T,文,B,\nc.d,"题,T,文,B,\n`)
    expect(articles.map(({ key }) => key)).toEqual(['a.b'])
    expect(problems.map(({ row }) => row)).toEqual([3])
  })
})

describe('a workbook', () => {
  it('gives its texts, and reports rows with formulas', async () => {
    const bytes = await workbook([
      HEADING.split(','),
      ['a.b', '题', 'T', '文', 'B', 'x,y'],
      ['c.d', '题', 'T', { formula: 'HYPERLINK("http://evil.example")', result: '点我' }, 'B', ''],
    ])
    const { articles, problems } = await readXlsx(bytes)
    expect(articles.map(({ key, tags }) => ({ key, tags }))).toEqual([{ key: 'a.b', tags: ['x', 'y'] }])
    expect(problems.map(({ row }) => row)).toEqual([3])
  })

  it('gives days as they are meant, however they are shown', async () => {
    const day = new Date('2026-12-31T00:00:00Z')
    const { articles } = await readXlsx(
      await workbook([
        ['问题', '答案', '失效日期'],
        ['多久发货', '48 小时', day],
      ]),
    )
    expect(articles[0]?.validity).toEqual({ from: '', until: '2026-12-31' })
  })

  it('is refused when it is something else or would unpack to too much', async () => {
    await expect(readXlsx(Buffer.from('key,title'))).rejects.toMatchObject({ code: 'file_broken' })
    const bomb = await workbook([HEADING.split(',')])
    const entry = bomb.readUInt32LE(bomb.length - 22 + 16)
    bomb.writeUInt32LE(2 ** 31, entry + 24)
    await expect(readXlsx(bomb)).rejects.toMatchObject({ code: 'too_large' })
  })
})

describe('a Markdown file', () => {
  it('has one article a heading, with a stable key', () => {
    const text =
      '# 退货说明\n\n- 七天内\n- 包装完好\n\n# Opening hours {#shop.hours}\nNine to six.\n## Sunday\nClosed.\n'
    const { articles, problems } = readMarkdown(text)
    expect(problems).toEqual([])
    expect(articles[0]).toMatchObject({
      row: 1,
      title: { zh: '退货说明' },
      body: { zh: '- 七天内\n- 包装完好', en: '' },
    })
    expect(articles[1]).toMatchObject({ key: 'shop.hours', body: { en: 'Nine to six.\n## Sunday\nClosed.' } })
    expect(readMarkdown(text).articles[0]?.key).toBe(articles[0]?.key)
    expect(articles.map(checkArticle).every((checked) => 'content' in checked)).toBe(true)
  })

  it('has one article a part where the heading above is a chapter only', () => {
    const text =
      '# 会员日\n\n## 哪天\n每月 18 日。\n```\n## 代码\n```\n## 能叠加吗\n不能。\n# 刻字\n可以。\n## 几个字\n十二个。\n'
    const { articles, problems } = readMarkdown(text)
    expect(problems).toEqual([])
    expect(articles.map(({ row, title, body }) => [row, title.zh, body.zh])).toEqual([
      [3, '哪天', '每月 18 日。\n```\n## 代码\n```'],
      [8, '能叠加吗', '不能。'],
      [10, '刻字', '可以。\n## 几个字\n十二个。'],
    ])
  })

  it('has one article a heading of the second level where there is none of the first', () => {
    const { articles, problems } = readMarkdown(
      '## 退货\n七天内。\n```\n# 注释\n```\n## 换货 {#exchange}\n十五天内。\n',
    )
    expect(problems).toEqual([])
    expect(articles.map(({ row, key, title }) => [row, key === 'exchange', title.zh])).toEqual([
      [1, false, '退货'],
      [6, true, '换货'],
    ])
  })

  it('does not take a comment in a code block for a heading, nor lose text before the first heading', () => {
    const { articles, problems } = readMarkdown('intro\n# Setup\n```\n# not a title\n```\n')
    expect(articles).toHaveLength(1)
    expect(problems.map(({ row }) => row)).toEqual([1])
  })
})

it('a PDF says characters, not the radicals that some programs draw', () => {
  const piece = { str: '⽀持⻔店⾄⻓宁', transform: [1, 0, 0, 1, 0, 0], width: 60, height: 10 }
  expect(linesOf([piece], 1)[0]?.text).toBe('支持门店至长宁')
})

describe('a row', () => {
  const raw = { row: 2, key: 'a.b', title: { zh: '题', en: '' }, body: { zh: '文', en: '' }, tags: [] }

  it('needs a key, a title and a text, in one language at least', () => {
    expect(checkArticle(raw)).toHaveProperty('content')
    expect(checkArticle({ ...raw, key: 'A B' })).toHaveProperty('en')
    expect(checkArticle({ ...raw, title: { zh: ' ', en: '' } })).toEqual({ zh: '没有标题', en: 'There is no title' })
    expect(checkArticle({ ...raw, body: { zh: '', en: '' } })).toEqual({ zh: '没有正文', en: 'There is no text' })
    expect(checkArticle({ ...raw, body: { zh: '长'.repeat(20_001), en: '' } })).toHaveProperty('en')
  })

  it.each(['=1+1', '+cmd', '@SUM(A1)', '-2+3', '\t=1'])('keeps %j from running as a formula', (text) => {
    expect(neutralise(text)).toBe(`'${text}`)
  })

  it('leaves lists and ordinary texts alone', () => {
    for (const text of ['- 七天内', '退货', '1. x']) expect(neutralise(text)).toBe(text)
  })
})

it('names what a file says twice as its reader sees it', async () => {
  const twiceIn = async (name: string, text: string) => {
    const source = { kind: 'file' as const, name, bytes: Buffer.from(text) }
    const { entries, problems } = await readSource({ source, known: [], when: { zone: 'Asia/Shanghai', now: 0 } })
    return [entries.length, ...problems.map(({ problem }) => problem.zh)]
  }
  const row = (key: string, fee = '八元') => `${key},运费,Fee,${fee},Eight yuan,`
  expect(await twiceIn('a.csv', [HEADING, row('shop.fee'), row('shop.fee')].join('\n'))).toEqual([
    1,
    '“shop.fee”在文件中重复',
  ])
  expect(await twiceIn('a.csv', [HEADING, row(''), row('')].join('\n'))).toEqual([1, '“运费”在文件中重复'])
  expect(await twiceIn('a.csv', [HEADING, row(''), row('', '九元'), row('', '八元')].join('\n'))).toEqual([
    1,
    '“运费”前面已有一条，但内容不同，只读取了前一条，请核对',
    '“运费”在文件中重复',
  ])
})
