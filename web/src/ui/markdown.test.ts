import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, parse, plain } from './markdown.ts'

const wordsOf = (blocks: Block[]) =>
  blocks
    .flatMap((block) => (block.kind === 'list' ? block.items : block.lines))
    .flat()
    .map((span) => span.text)
    .join('')

describe('parse', () => {
  it('reads paragraphs, both kinds of list and bold', () => {
    expect(parse('Hello **you**\nthere\n\n- a\n- b\n1. c')).toEqual([
      { kind: 'paragraph', lines: [[{ text: 'Hello ' }, { text: 'you', strong: true }], [{ text: 'there' }]] },
      { kind: 'list', ordered: false, items: [[{ text: 'a' }], [{ text: 'b' }]] },
      { kind: 'list', ordered: true, items: [[{ text: 'c' }]] },
    ])
  })

  it('links http addresses and stops at Chinese punctuation', () => {
    expect(parse('见 https://a.example/x?y=1。谢谢')[0]).toEqual({
      kind: 'paragraph',
      lines: [
        [{ text: '见 ' }, { text: 'https://a.example/x?y=1', href: 'https://a.example/x?y=1' }, { text: '。谢谢' }],
      ],
    })
  })

  it('has a first step on the line of its lead in the list', () => {
    expect(parse('退货步骤：1. 申请\n2. 寄回')).toEqual([
      { kind: 'paragraph', lines: [[{ text: '退货步骤：' }]] },
      { kind: 'list', ordered: true, items: [[{ text: '申请' }], [{ text: '寄回' }]] },
    ])
  })

  it('makes no link of any other scheme', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const spans = parse(`javascript:alert(1) ${text}`)
          .flatMap((block) => (block.kind === 'list' ? block.items : block.lines))
          .flat()
        expect(spans.every((span) => span.href === undefined || /^https?:\/\//.test(span.href))).toBe(true)
      }),
    )
  })

  it('loses no letter of a text without marks', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z一-龥 ]*[a-z一-龥]$/), (text) => {
        expect(wordsOf(parse(text))).toBe(text)
      }),
    )
  })
})

it('is told on one line without its signs', () => {
  expect(plain('每天 **60 元**。\n\n- 带疫苗本\n- 9 点后入住')).toBe('每天 60 元。 带疫苗本 9 点后入住')
})
