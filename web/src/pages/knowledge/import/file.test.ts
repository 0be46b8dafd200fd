import { expect, it } from 'vitest'
import { toBase64 } from './file.ts'

it('encodes every byte, also beyond one piece', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256)
  expect(toBase64(bytes.buffer)).toBe(Buffer.from(bytes).toString('base64'))
})
