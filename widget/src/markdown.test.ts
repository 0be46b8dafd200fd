import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Inline, parseInline, parseMarkdown } from './markdown.ts'

const plain = (text: string): Inline => ({ kind: 'text', text })

describe('parseInline', () => {
  it('reads bold and links', () => {
    expect(parseInline('见 **7 天** [规则](https://a.example/b)。')).toEqual([
      plain('见 '),
      { kind: 'bold', text: '7 天' },
      plain(' '),
      { kind: 'link', text: '规则', href: 'https://a.example/b' },
      plain('。'),
    ])
  })

  it('ends a bare address before Chinese text and before a full stop', () => {
    expect(parseInline('请看https://a.example/x?y=1，谢谢')[1]).toEqual({
      kind: 'link',
      text: 'https://a.example/x?y=1',
      href: 'https://a.example/x?y=1',
    })
    expect(parseInline('See https://a.example/x.').at(-1)).toEqual(plain('.'))
  })

  it.each(['javascript:alert', 'data:text/html,x', '//evil.example', 'JaVaScRiPt:x'])(
    'does not link to %s',
    (target) => {
      expect(parseInline(`[x](${target})`)).toEqual([plain(`[x](${target})`)])
    },
  )

  it('loses no character and yields only safe links, whatever is written', () => {
    const marks = fc.constantFrom('**', '[', ']', '(', ')', 'https://a.b/', 'javascript:', '<b>', '文', ' ', 'x')
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), (pieces) => {
        const line = pieces.join('')
        const parts = parseInline(line)
        for (const part of parts) {
          if (part.kind === 'link') expect(part.href).toMatch(/^https?:/)
          expect(line).toContain(part.text)
        }
        const visible = (text: string) => text.replace(/[*[\]()]/g, '')
        if (!line.includes('](')) expect(visible(parts.map(({ text }) => text).join(''))).toBe(visible(line))
      }),
    )
  })
})

describe('parseMarkdown', () => {
  it('splits paragraphs and lists', () => {
    expect(parseMarkdown('先看：\n- 一\n- 二\n\n3. 三\n4. 四\n\n好\r\n的')).toEqual([
      { kind: 'paragraph', lines: [[plain('先看：')]] },
      { kind: 'list', ordered: false, start: 1, items: [[plain('一')], [plain('二')]] },
      { kind: 'list', ordered: true, start: 3, items: [[plain('三')], [plain('四')]] },
      { kind: 'paragraph', lines: [[plain('好')], [plain('的')]] },
    ])
  })

  it.each(['退货步骤：1. 申请\n2. 寄回', '退货步骤:1、申请\r\n2、寄回'])(
    'has the first step of %j in the list',
    (text) => {
      expect(parseMarkdown(text).map((block) => (block.kind === 'list' ? block.items : block.lines.length))).toEqual([
        ...[1, [[plain('申请')], [plain('寄回')]]],
      ])
    },
  )

  it.each(['领取方式：1. 领券；2. 登录', '时间：1.5 小时\n2.5 小时', '1、2 号都行'])('leaves %j a text', (text) => {
    expect(parseMarkdown(text)).toEqual([{ kind: 'paragraph', lines: text.split('\n').map((line) => [plain(line)]) }])
  })

  it('takes a price or a date for what it is', () => {
    expect(parseMarkdown('3.5 元')).toEqual([{ kind: 'paragraph', lines: [[plain('3.5 元')]] }])
    expect(parseMarkdown('2026.03.18 发货')[0]?.kind).toBe('paragraph')
  })

  it('leaves markup as text', () => {
    const html = '<img src=x onerror=alert(1)>'
    expect(parseMarkdown(html)).toEqual([{ kind: 'paragraph', lines: [[plain(html)]] }])
  })

  it('keeps every character of hostile input', () => {
    const hostile = `${'['.repeat(5_000)}${'**'.repeat(2_500)}${'https://'.repeat(500)}`
    expect(JSON.stringify(parseMarkdown(hostile))).toContain('['.repeat(5_000))
  })
})
