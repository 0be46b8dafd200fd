/** A form on a square of 100 by 100, its colour as `rrggbb`. */
export type Shape =
  | { is: 'round'; x: number; y: number; w: number; h: number; corner: number; color: string }
  | { is: 'oval'; x: number; y: number; rx: number; ry: number; color: string }
  | { is: 'area'; points: readonly (readonly [number, number])[]; color: string }

export const round = (x: number, y: number, w: number, h: number, corner: number, color: string): Shape => ({
  is: 'round',
  x,
  y,
  w,
  h,
  corner,
  color,
})
export const oval = (x: number, y: number, rx: number, ry: number, color: string): Shape => ({
  is: 'oval',
  x,
  y,
  rx,
  ry,
  color,
})
export const area = (color: string, ...points: [number, number][]): Shape => ({ is: 'area', points, color })

/** Whether a place lies within the form. */
export function covers(shape: Shape, x: number, y: number): boolean {
  switch (shape.is) {
    case 'round': {
      const { corner } = shape
      const dx = Math.max(shape.x + corner - x, 0, x - (shape.x + shape.w - corner))
      const dy = Math.max(shape.y + corner - y, 0, y - (shape.y + shape.h - corner))
      return dx * dx + dy * dy <= corner * corner
    }
    case 'oval':
      return ((x - shape.x) / shape.rx) ** 2 + ((y - shape.y) / shape.ry) ** 2 <= 1
    case 'area':
      return isWithin(shape.points, x, y)
  }
}

/** A ray to the right crosses the outline an odd number of times. */
function isWithin(points: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let within = false
  for (const [i, [ax, ay]] of points.entries()) {
    const [bx, by] = points[(i + 1) % points.length] ?? [ax, ay]
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) within = !within
  }
  return within
}
