import { NluError } from '../errors.ts'
import { normalise } from '../text/normalise.ts'

/** Vectors that one encoder made of texts: what means the like lies near each other. */
export interface Vectors {
  /** The encoder's name. A model takes vectors of no other encoder than it was trained with. */
  encoder: string
  /** The vector of each text to learn from and to calibrate on, by the text as it is given for that. */
  of: ReadonlyMap<string, Float32Array>
}

/** The same, to be looked up by normalised text, each vector checked when it is first wanted. */
export interface VectorTable {
  encoder: string
  dimensions: number
  /** @throws NluError `missing_vectors`, `bad_vector` */
  of(text: string): Float32Array
}

/** Longer vectors than any encoder makes: a sign that something else was given. */
const MOST_DIMENSIONS = 8192

/** @throws NluError `bad_vector` when the first one is no vector at all */
export function tableOf({ encoder, of }: Vectors): VectorTable {
  const byText = new Map<string, Float32Array>()
  for (const [text, vector] of of) {
    const normal = normalise(text)
    if (!byText.has(normal)) byText.set(normal, vector)
  }
  const [first = new Float32Array()] = byText.values()
  const dimensions = first.length
  checkVector(first, dimensions)
  const checked = new Set<Float32Array>()
  return {
    encoder,
    dimensions,
    of(text) {
      const vector = byText.get(text)
      if (!vector) throw missing(text)
      if (!checked.has(vector)) checkVector(vector, dimensions)
      checked.add(vector)
      return vector
    },
  }
}

const missing = (text: string): NluError =>
  new NluError('missing_vectors', {
    zh: `这条文字没有向量：“${text}”；请给训练和校准用的每条文字都配上向量，或都不配`,
    en: `no vector for "${text}": give one for every text to learn from and to calibrate on, or for none`,
  })

/** @throws NluError `bad_vector` */
export function checkVector(vector: Float32Array, dimensions: number): void {
  if (isVector(vector, dimensions)) return
  throw new NluError('bad_vector', {
    zh: `向量不可用：应有 ${dimensions} 个数（至多 ${MOST_DIMENSIONS} 个），都须为有限数且不全为零；实有 ${vector.length} 个`,
    en: `not a usable vector: ${dimensions} finite numbers are wanted (${MOST_DIMENSIONS} at most), not all of them zero; these are ${vector.length}`,
  })
}

/** Whether these are so many finite numbers, and not all of them zero. */
export function isVector(vector: Float32Array, dimensions: number): boolean {
  if (vector.length !== dimensions || dimensions === 0 || dimensions > MOST_DIMENSIONS) return false
  const square = vector.reduce((sum, value) => sum + value * value, 0)
  return square > 0 && Number.isFinite(square)
}
