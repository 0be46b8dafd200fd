import type { Encoded } from '@tandem/contract'
import { Embeddings } from './wire.ts'

/** Room for one vector as JSON: some thousand numbers of twenty characters. */
const MAX_VECTOR = 200_000

/** One vector for each text, in the order of the texts, of one size and of length 1. */
export async function vectorsOf(body: AsyncIterable<Uint8Array>, count: number): Promise<Encoded> {
  const { data, usage } = Embeddings.parse(JSON.parse(await textOf(body, count * MAX_VECTOR)))
  const vectors: Float32Array[] = []
  for (const { index, embedding } of data) vectors[index] = unit(embedding)
  const size = vectors[0]?.length
  const isWhole = data.length === count && Object.keys(vectors).length === count
  if (!isWhole || vectors.some((vector) => vector.length !== size || !vector.every(Number.isFinite))) {
    return { ok: false, fault: 'garbage' }
  }
  return { ok: true, vectors, tokens: usage?.prompt_tokens ?? null }
}

/** A vector of zeros gives what is no number, and is refused as such. */
function unit(numbers: readonly number[]): Float32Array {
  const length = Math.hypot(...numbers)
  return Float32Array.from(numbers, (number) => number / length)
}

async function textOf(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  for await (const bytes of body) {
    text += decoder.decode(bytes, { stream: true })
    if (text.length > maxBytes) throw new RangeError('answer')
  }
  return text + decoder.decode()
}
