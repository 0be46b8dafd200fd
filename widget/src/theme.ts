type Rgb = readonly [number, number, number]

const FALLBACK: Rgb = [79, 70, 229]
const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
const INK: Rgb = [23, 23, 28]
/** Where text of the theme's hue stands: `--surface`, `--sunken` and the share of `--tint` in `style/base.css`. */
const LIGHT = { surface: WHITE, bubble: [244, 245, 247] as Rgb, tint: 0.09 }
const DARK = { surface: [27, 29, 34] as Rgb, bubble: [40, 43, 50] as Rgb, tint: 0.16 }
/** WCAG 2.2 contrast for text. */
const ENOUGH = 4.5

/** `#rgb` and `#rrggbb`; anything else is the default colour, so that a setting can never inject style. */
export function parseColor(color: string): Rgb {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color.trim())?.[1]
  if (!hex) return FALLBACK
  const [r, g, b] = (hex.length === 3 ? [...hex].map((c) => c + c) : (hex.match(/../g) ?? [])).map((c) =>
    Number.parseInt(c, 16),
  )
  return [r ?? 0, g ?? 0, b ?? 0]
}

/** WCAG relative luminance, 0 to 1. */
function luminance(color: Rgb): number {
  const [r, g, b] = color.map((value) => {
    const c = value / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG contrast ratio, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const part = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * share)
  return [part(0), part(1), part(2)]
}

/** The colour itself where it can be read on what `grounds` names for it, else moved towards `end` until it can. */
export function readable(color: Rgb, end: Rgb, grounds: (color: Rgb) => Rgb[]): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const tried = mix(color, end, share)
    if (grounds(tried).every((ground) => contrast(tried, ground) >= ENOUGH)) return tried
  }
  return end
}

const css = (color: Rgb) => `rgb(${color.join(' ')})`

/** Custom properties for the theme colour: the fill, text on it, and text of that hue on light and dark surfaces. */
export function themeCss(color: string): string {
  const base = parseColor(color)
  const on = contrast(base, WHITE) >= ENOUGH || contrast(base, WHITE) > contrast(base, INK) ? WHITE : INK
  const fill = readable(base, on === WHITE ? BLACK : WHITE, () => [on])
  const light = readable(base, BLACK, (tried) => [LIGHT.bubble, mix(LIGHT.surface, tried, LIGHT.tint)])
  const dark = readable(base, WHITE, (tried) => [DARK.bubble, mix(DARK.surface, tried, DARK.tint)])
  return `:host{--fill:${css(fill)};--on-fill:${css(on)};--accent-light:${css(light)};--accent-dark:${css(dark)}}`
}
