import { expect, it } from 'vitest'
import { formatOf, toBase64 } from './file.ts'

it('tells the format by the ending, whatever its case', () => {
  expect(['a.CSV', 'b.v2.xlsx', 'c.md', 'd.Markdown'].map(formatOf)).toEqual(['csv', 'xlsx', 'markdown', 'markdown'])
  expect(['e.doc', 'csv.exe', 'f', 'g.constructor'].map(formatOf)).toEqual([undefined, undefined, undefined, undefined])
})

it('encodes every byte, also beyond one piece', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256)
  expect(toBase64(bytes.buffer)).toBe(Buffer.from(bytes).toString('base64'))
})
