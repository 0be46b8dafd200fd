import { expect, it } from 'vitest'
import { middle } from './picture-file.ts'

it('the middle of a picture is 16:9, whatever shape it has', () => {
  expect(middle({ width: 1600, height: 900 })).toEqual({ x: 0, y: 0, width: 1600, height: 900 })
  expect(middle({ width: 900, height: 900 })).toEqual({ x: 0, y: 196.875, width: 900, height: 506.25 })
  expect(middle({ width: 3200, height: 900 })).toEqual({ x: 800, y: 0, width: 1600, height: 900 })
})
