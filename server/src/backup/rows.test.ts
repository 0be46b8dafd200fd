import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesOf, RowHash } from './rows.ts'

const rows = fc.array(fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\n', ' ')))
const textOf = (lines: readonly string[]) => Buffer.from(lines.map((line) => `${line}\n`).join(''))

function* cut(bytes: Buffer, size: number) {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}

function hashOf(lines: readonly string[], size = 1000) {
  const hash = new RowHash()
  for (const chunk of cut(textOf(lines), size)) hash.update(chunk)
  return hash.result()
}

it('is the same in any order and however the bytes come', () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.integer({ min: 1, max: 9 }), (lines, turn, size) => {
      const at = lines.length ? turn % lines.length : 0
      expect(hashOf([...lines.slice(at), ...lines.slice(0, at)], size)).toEqual(hashOf(lines))
      expect(hashOf(lines).rows).toBe(lines.length)
    }),
  )
})

it('is another one when a row is changed, missing or there twice', () => {
  fc.assert(
    fc.property(rows, fc.string(), (lines, more) => {
      const row = more.replaceAll('\n', ' ')
      expect(hashOf([...lines, row]).rowHash).not.toBe(hashOf(lines).rowHash)
      expect(hashOf([...lines, row, row]).rowHash).not.toBe(hashOf([...lines, row]).rowHash)
      expect(hashOf([...lines, `${row}x`]).rowHash).not.toBe(hashOf([...lines, row]).rowHash)
    }),
  )
})

it('refuses to be asked inside of a row', () => {
  const hash = new RowHash()
  hash.update(Buffer.from('half'))
  expect(() => hash.result()).toThrow('inside of one')
})

it('lines come as they were, however the bytes come', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (lines, size) => {
      const chunks = (async function* () {
        yield* cut(textOf(lines), size)
      })()
      const found: string[] = []
      for await (const line of linesOf(chunks)) found.push(line.toString())
      expect(found).toEqual(lines)
    }),
  )
})
