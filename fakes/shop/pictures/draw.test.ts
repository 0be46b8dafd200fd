import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { GOODS } from '../catalogue.ts'
import { pictureOf } from './draw.ts'

it.each(GOODS.map(({ sku }) => sku))('%s has a picture, and a small one', (sku) => {
  const png = pictureOf(sku) ?? Buffer.alloc(0)
  expect(png.subarray(12, 16).toString()).toBe('IHDR')
  expect(png.length).toBeLessThan(3000)
  const data = png.subarray(png.indexOf('IDAT') + 4)
  expect(new Set(inflateSync(data)).size).toBeGreaterThan(3)
})

it('what is not in the catalogue has none', () => {
  expect([pictureOf('XX0000'), pictureOf('constructor')]).toEqual([undefined, undefined])
})
