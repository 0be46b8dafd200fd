import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, parseColor, readable, themeCss } from './theme.ts'

const rgb = (css: string, name: string) => {
  const [r = 0, g = 0, b = 0] = (new RegExp(`--${name}:rgb\\((.+?)\\)`).exec(css)?.[1] ?? '').split(' ').map(Number)
  return [r, g, b] as const
}

describe('themeCss', () => {
  it('keeps text readable for every colour', () => {
    const colors = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(colors, (color) => {
        const css = themeCss(color)
        expect(contrast(rgb(css, 'fill'), rgb(css, 'on-fill'))).toBeGreaterThanOrEqual(4.5)
        expect(contrast(rgb(css, 'accent-light'), [244, 245, 247])).toBeGreaterThanOrEqual(4.5)
        expect(contrast(rgb(css, 'accent-dark'), [40, 43, 50])).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('leaves a colour alone that can be read', () => {
    expect(rgb(themeCss('#2f6f5e'), 'fill')).toEqual([47, 111, 94])
  })

  it('never lets a setting write style', () => {
    expect(themeCss('red}body{display:none')).toBe(themeCss('#4f46e5'))
  })
})

it('reads short and long hex', () => {
  expect(parseColor('#fa0')).toEqual([255, 170, 0])
  expect(parseColor(' #FFAA00 ')).toEqual([255, 170, 0])
})

it('moves a colour only as far as it must', () => {
  const white = [255, 255, 255] as const
  expect(readable([0, 90, 200], [0, 0, 0], () => [[...white]])).toEqual([0, 90, 200])
  expect(readable([255, 255, 0], [0, 0, 0], () => [[...white]])).toEqual([115, 115, 0])
})
