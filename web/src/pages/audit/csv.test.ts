import { describe, expect, it } from 'vitest'
import { csv } from './csv.ts'

const cell = (text: string) => csv([[text]]).slice(1, -2)

describe('csv', () => {
  it.each(['=1+1', '+86', '-2', '@SUM(A1)', '\uff1d1', '\uff0b1', '\uff0d1', '\uff20x', ' =1', '\u3000=1', '\t=1'])(
    'keeps %j from running as a formula',
    (text) => {
      expect(cell(text).replaceAll('"', '')).toBe(`'${text}`)
    },
  )

  it.each(['tenants.update', '王店长', '1-1', 'a@b.cn', '127.0.0.1', ''])('leaves %j as it is', (text) => {
    expect(cell(text)).toBe(text)
  })

  it('quotes separators, quotes and line breaks', () => {
    expect(cell('{"a":1,"b":2}')).toBe('"{""a"":1,""b"":2}"')
    expect(cell('a\nb')).toBe('"a\nb"')
  })

  it('begins with a byte order mark and ends every row', () => {
    expect(
      csv([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ).toBe('\ufeffa,b\r\n1,2\r\n')
  })
})
