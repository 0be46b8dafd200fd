import { DRAWINGS, type Drawing } from './goods.ts'
import { encodePng, type Rgb } from './png.ts'
import { covers } from './shapes.ts'

const SIZE = 128
/** Where each pixel is looked at, as shares of its side: edges are smooth. */
const LOOKS = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const

const drawn = new Map<string, Buffer>()

/** The picture of some goods, or `undefined` where the catalogue has none. */
export function pictureOf(sku: string): Buffer | undefined {
  const drawing = Object.hasOwn(DRAWINGS, sku) ? DRAWINGS[sku] : undefined
  if (!drawing) return undefined
  const png = drawn.get(sku) ?? draw(drawing)
  drawn.set(sku, png)
  return png
}

function draw({ ground, shapes }: Drawing): Buffer {
  const behind = rgb(ground)
  const nearestFirst = shapes.map((shape) => ({ shape, color: rgb(shape.color) })).reverse()
  const colorAt = (x: number, y: number): Rgb => nearestFirst.find(({ shape }) => covers(shape, x, y))?.color ?? behind
  return encodePng(SIZE, (column, row) => {
    const seen = LOOKS.map(([x, y]) => colorAt(((column + x) * 100) / SIZE, ((row + y) * 100) / SIZE))
    return mean(seen)
  })
}

const mean = (colors: readonly Rgb[]): Rgb => {
  const of = (channel: 0 | 1 | 2) => Math.round(colors.reduce((sum, color) => sum + color[channel], 0) / colors.length)
  return [of(0), of(1), of(2)]
}

const rgb = (color: string): Rgb => [
  Number.parseInt(color.slice(0, 2), 16),
  Number.parseInt(color.slice(2, 4), 16),
  Number.parseInt(color.slice(4, 6), 16),
]
