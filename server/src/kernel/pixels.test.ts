import { expect, it } from 'vitest'
import { pixelsOf } from './pixels.ts'

it('the size of a picture is read from its header', () => {
  const jpeg = Buffer.from('ffd8ffe00004aaaaffc0000b08001000200301', 'hex')
  expect(pixelsOf(jpeg)).toBe(16 * 32)
  const webp = Buffer.concat([Buffer.from('RIFF....WEBPVP8X'), Buffer.from('0a000000000000000f00001f0000', 'hex')])
  expect(pixelsOf(webp)).toBe(16 * 32)
  expect([pixelsOf(Buffer.from('ffd8', 'hex')), pixelsOf(Buffer.alloc(0))]).toEqual([null, null])
})
