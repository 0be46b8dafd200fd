import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { runThread } from '../../../kernel/thread.ts'
import { docxOf, pdfOf, zipOf } from './fixtures.ts'
import { readHtml } from './html.ts'
import { checkStreams } from './pdf-streams.ts'
import { readInThread } from './read.ts'
import { readFile } from './read-file.ts'
import { readPages } from './read-pages.ts'
import { readSitemap } from './site/sitemap.ts'

/** Titles and texts of what was found, in the language that it is in. */
async function read(bytes: Buffer, name: string): Promise<[string, string][]> {
  const { articles } = await readFile(bytes, name)
  return articles.map(({ title, body }) => [title.zh || title.en, body.zh || body.en])
}

describe('a Word document', () => {
  it('has an article for each heading that has a text', async () => {
    const bytes = docxOf([
      { text: '售后手册', style: 'Heading1' },
      { text: '退货', style: 'Heading2' },
      { text: '签收后七天内可以退货。' },
      { text: '商品须完好 & 包装齐全。' },
      { text: 'Shipping', style: 'Heading2' },
      { text: 'We ship within 48 hours.' },
    ])
    expect(await read(bytes, '手册.docx')).toEqual([
      ['退货', '签收后七天内可以退货。\n\n商品须完好 & 包装齐全。'],
      ['Shipping', 'We ship within 48 hours.'],
    ])
  })

  it('has no article of its title alone, and no numbers before the others', async () => {
    const bytes = docxOf([
      { text: '售后手册（2026 版）', style: 'Title' },
      { text: '一、退货', style: 'Heading1' },
      { text: '七天内。' },
      { text: '2. 7 天无理由', style: 'Heading1' },
      { text: '商品完好。' },
      { text: '7.15 大促', style: 'Heading1' },
      { text: '满减。' },
    ])
    expect(await read(bytes, '手册.docx')).toEqual([
      ['退货', '七天内。'],
      ['7 天无理由', '商品完好。'],
      ['7.15 大促', '满减。'],
    ])
  })

  it('is read by bold lines and by questions where it has no headings', async () => {
    const bold = docxOf([{ text: '保修范围', bold: true }, { text: '整机保修一年。' }])
    expect(await read(bold, 'a.docx')).toEqual([['保修范围', '整机保修一年。']])
    const questions = docxOf([{ text: '问：怎么开发票？' }, { text: '答：在订单页申请。' }])
    expect(await read(questions, 'a.docx')).toEqual([['怎么开发票？', '在订单页申请。']])
  })

  it('is refused as a bomb, also when its directory lies about the size', async () => {
    const content = Buffer.alloc(10_000)
    for (const claims of [200_000_000, 1000]) {
      const bomb = zipOf([{ name: 'word/document.xml', content, claims }])
      await expect(read(bomb, 'a.docx')).rejects.toMatchObject({ code: 'too_large' })
    }
  })

  it('is refused when it is damaged, protected, or of an old format', async () => {
    const whole = docxOf([{ text: 'x' }])
    await expect(read(whole.subarray(0, whole.length / 2), 'a.docx')).rejects.toMatchObject({ code: 'file_broken' })
    const compound = (text: string) =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(text, 'utf16le')])
    await expect(read(compound('EncryptedPackage'), 'a.docx')).rejects.toMatchObject({ code: 'file_protected' })
    await expect(read(compound('WordDocument'), 'a.doc')).rejects.toMatchObject({ code: 'unsupported_media' })
    await expect(read(Buffer.from('MZ'), 'a.exe')).rejects.toMatchObject({ code: 'unsupported_media' })
  })
})

describe('a PDF', () => {
  const page = (number: number, ...lines: [string, number][]) => [
    { text: '内部资料', size: 9, y: 810 },
    ...lines.map(([text, size], i) => ({ text, size, y: 760 - i * 18 })),
    { text: `第 ${number} 页`, size: 9, y: 30 },
  ]

  it('is read by the size of its headings, without what stands on every page', async () => {
    const bytes = pdfOf([
      page(1, ['退换货', 18], ['签收后七天内可以', 11], ['申请退货。', 11]),
      page(2, ['运费', 18], ['满 99 元包邮。', 11]),
      page(3, ['发票', 18], ['订单完成后开具，', 11]),
    ])
    const { articles, unit } = await readFile(bytes, 'a.pdf')
    expect(unit).toBe('page')
    expect(articles.map(({ row, title, body }) => [row, title.zh, body.zh])).toEqual([
      [1, '退换货', '签收后七天内可以申请退货。'],
      [2, '运费', '满 99 元包邮。'],
      [3, '发票', '订单完成后开具，'],
    ])
  })

  it('is refused with a password, and when it is damaged', async () => {
    const locked = pdfOf([page(1, ['x', 11])], { locked: true })
    await expect(read(locked, 'a.pdf')).rejects.toMatchObject({ code: 'file_protected' })
    await expect(read(Buffer.from('%PDF-1.7 and nothing'), 'a.pdf')).rejects.toMatchObject({ code: 'file_broken' })
  })

  it('is refused as a bomb, also in two layers', () => {
    const bomb = deflateSync(Buffer.alloc(1_000_000))
    for (const stream of [bomb, deflateSync(bomb)]) {
      const pdf = pdfOf([page(1, ['x', 11])], { stream })
      expect(() => checkStreams(pdf, 900_000)).toThrow(expect.objectContaining({ code: 'too_large' }))
      expect(() => checkStreams(pdf, 1_100_000)).not.toThrow()
    }
  })
})

describe('a page', () => {
  it('gives its main part: headings, lists, tables, folded answers', async () => {
    const html = `<!doctype html><title>Help</title><nav><a>Home</a></nav><main><h1>Returns</h1><p>Within <b>7 days</b>.
      <ul><li>unused<li>boxed</ul><table><tr><th>Size<td>Fee<tr><td>S<td>5</table>
      <details><summary>Who pays?</summary>You do.</details></main><footer>Imprint</footer><script>evil()</script>`
    expect(await read(Buffer.from(html), 'a.html')).toEqual([
      ['Returns', 'Within 7 days.\n\n- unused\n- boxed\n\nSize | Fee\n\nS | 5'],
      ['Who pays?', 'You do.'],
    ])
  })

  it('has a line for each row of a table, as Word writes its cells, and reads cells that hold more', async () => {
    const html = `<h1>运费</h1><table><tr><td><p>地区</p></td><td><p><strong>运费</strong></p></td></tr>
      <tr><td><p>江浙沪</p><p>及上海</p></td><td><p>8 元</p></td></tr></table>
      <table><tr><td><h2>退货</h2><p>七天内。</p></td></tr></table>`
    expect(await read(Buffer.from(html), 'a.html')).toEqual([
      ['运费', '地区 | 运费\n\n江浙沪 及上海 | 8 元'],
      ['退货', '七天内。'],
    ])
  })

  it('is decoded from the encoding that it names', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset=gbk><h1>'),
      Buffer.from('d6d0', 'hex'),
      Buffer.from('</h1>text'),
    ])
    expect(await read(bytes, 'a.html')).toEqual([['中', 'text']])
  })

  it('is refused when it is nested without end', () => {
    expect(() => readHtml(`${'<div>'.repeat(30_000)}deep`)).toThrow(expect.objectContaining({ code: 'file_broken' }))
  })

  it('loses what most pages of its site share', () => {
    const pages = ['a', 'b', 'c'].map((name) => ({
      url: `https://example.com/${name}`,
      html: `<p>Sale today!</p><h1>Topic ${name}</h1><p>Text of ${name}</p>`,
    }))
    const articles = readPages(pages)
    expect(articles.map(({ title, body, url }) => [title.en, body.en, url])).toEqual(
      ['a', 'b', 'c'].map((name) => [`Topic ${name}`, `Text of ${name}`, `https://example.com/${name}`]),
    )
  })
})

describe('a section', () => {
  it('of a title that occurs twice carries the heading above, and a long one becomes several', async () => {
    const text = `<h1>Shoes</h1><h2>Care</h2><p>Brush.</p><h1>Coats</h1><h2>Care</h2><p>${'Steam it. '.repeat(500)}</p>`
    const articles = await read(Buffer.from(text), 'a.html')
    expect(articles.map(([title]) => title)).toEqual(['Shoes: Care', 'Coats: Care', 'Coats: Care (2)'])
    expect(articles.every(([, body]) => body.length <= 3000)).toBe(true)
  })
})

describe('a text file', () => {
  it('is cut at its questions', async () => {
    const text = 'Q: How long?\nA: 48 hours.\n\n2. Which carrier?\nSF Express.\n'
    expect(await read(Buffer.from(text), 'faq.txt')).toEqual([
      ['How long?', '48 hours.'],
      ['Which carrier?', 'SF Express.'],
    ])
    expect(await read(Buffer.from('just words'), 'note.txt')).toEqual([['note', 'just words']])
  })

  it('is refused when no encoding fits', async () => {
    await expect(read(Buffer.from([0xff, 0xff, 0x00]), 'a.txt')).rejects.toMatchObject({ code: 'bad_encoding' })
  })
})

describe('a site map', () => {
  it('lists pages or further maps, and expands no entity', () => {
    expect(readSitemap('<urlset><url><loc> https://a/1?x=1&amp;y=2 </loc></url></urlset>')).toEqual({
      pages: ['https://a/1?x=1&y=2'],
      maps: [],
    })
    expect(readSitemap('<sitemapindex><sitemap><loc>https://a/m</loc></sitemap></sitemapindex>')?.maps).toEqual([
      'https://a/m',
    ])
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><urlset><url><loc>&b;</loc></url></urlset>'
    expect(readSitemap(bomb)?.pages).toEqual(['&b;'])
    expect(readSitemap('<html><body>page</body></html>')).toBeNull()
  })
})

describe('the thread', () => {
  it('reads as the readers do, and brings their failures', async () => {
    const when = { zone: 'Asia/Shanghai', now: 0 }
    const order = (bytes: Buffer, name: string) => ({ source: { kind: 'file' as const, name, bytes }, known: [], when })
    const { entries, unit } = await readInThread(
      order(docxOf([{ text: 'T', style: 'Heading1' }, { text: 'b' }]), 'a.docx'),
    )
    expect([unit, entries.map(({ key }) => key)]).toEqual(['section', ['imported.t']])
    await expect(readInThread(order(Buffer.from(''), 'a.txt'))).rejects.toMatchObject({ code: 'no_text' })
  }, 30_000)
})

it('that a thread breaks off over is not called damaged', async () => {
  const order = { kind: 'file', name: 'a.md', bytes: Buffer.from('# A\n\nB') }
  const read = runThread(import.meta.url, './read.worker', order, { timeoutMs: 60_000, megabytes: 4 })
  await expect(read).rejects.toMatchObject({ code: 'broke_off' })
})
