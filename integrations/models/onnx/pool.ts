import type { Output } from './runtime.ts'

/** Vectors of length 1, one a text: the model's own, or the mean of its tokens' where it gives those. */
export function vectorsIn({ data, dims }: Output, masks: readonly (readonly number[])[]): Float32Array[] {
  if (!(data instanceof Float32Array)) throw new TypeError('output')
  const [count = 0, second = 0, third] = dims
  if (count !== masks.length) throw new TypeError('output')
  const size = third ?? second
  return masks.map((mask, row) => {
    if (third === undefined) return unit(data.slice(row * size, (row + 1) * size))
    const sum = new Float32Array(size)
    for (const [token, counts] of mask.entries()) {
      if (counts === 0) continue
      const at = (row * second + token) * size
      for (let i = 0; i < size; i++) sum[i] = (sum[i] ?? 0) + (data[at + i] ?? 0)
    }
    return unit(sum)
  })
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  return length > 0 ? vector.map((value) => value / length) : vector
}
