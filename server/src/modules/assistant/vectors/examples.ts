import { GENERAL_OPEN_TEXTS, type Vectors } from '@tandem/nlu'
import type { Context } from '../../../kernel/context.ts'
import type { NoHelp } from '../../models/index.ts'
import type { Material } from '../training/examples.ts'
import { encodeAll } from './batches.ts'
import { masked } from './masked.ts'
import { forgetOthers, keepVectors, readVectors } from './store.ts'

/** The vectors of what a model is made from, or why there are none: then it is made from the words alone. */
export type Encoding = { ok: true; vectors: Vectors } | { ok: false; why: NoHelp | 'too_many' | 'stopped' }

/** Of more numbers (400 MB) a process is not made to think. */
const MOST_NUMBERS = 100_000_000
/** Vectors are of length 1: of one text and one encoder their product is 1, but for rounding. */
const SAME = 0.999

/**
 * Has the tenant's encoder make vectors of everything that is learnt. What it made for an earlier training is not asked
 * for again; when it fails half-way, the next training goes on from there.
 */
export async function encodeMaterial(ctx: Context, material: Material, signal: AbortSignal): Promise<Encoding> {
  const { transactions } = ctx.services
  const sent = new Map(textsOf(material).map((text) => [text, masked(text)]))
  const texts = [...new Set(sent.values())]
  const known = await knownVectors(ctx, texts, signal)
  if (signal.aborted) return { ok: false, why: 'stopped' }
  if (!known.ok) return known
  const { encoder, vectors } = known
  const size = vectors.values().next().value?.length ?? 0
  if (texts.length * size > MOST_NUMBERS) return { ok: false, why: 'too_many' }
  const isFit = (vector: Float32Array) => vector.length === size
  const missing = texts.filter((text) => !vectors.has(text))
  const asked = await encodeAll(
    ctx,
    missing,
    async (made, by) => {
      if (signal.aborted || by !== encoder || ![...made.values()].every(isFit)) return false
      for (const [text, vector] of made) vectors.set(text, vector)
      await transactions.run(ctx.tenant, (tx) => keepVectors({ ...ctx, tx }, encoder, made))
      return true
    },
    signal,
  )
  if (signal.aborted) return { ok: false, why: 'stopped' }
  if (!asked.ok) return asked
  await transactions.run(ctx.tenant, (tx) => forgetOthers({ ...ctx, tx }, encoder, texts))
  const of = new Map([...sent].map(([text, as]) => [text, vectors.get(as) ?? new Float32Array()]))
  return { ok: true, vectors: { encoder, of } }
}

const textsOf = ({ examples, open, dev, oos }: Material): string[] => [
  ...new Set([...[...examples, ...dev].map(({ text }) => text), ...open, ...oos, ...GENERAL_OPEN_TEXTS]),
]

type Known = { ok: true; encoder: string; vectors: Map<string, Float32Array> } | { ok: false; why: NoHelp }

/**
 * Asks for one text, to hear who answers and whether what is kept is still of this encoder: another one may have come
 * under the same name.
 */
async function knownVectors(ctx: Context, texts: readonly string[], signal: AbortSignal): Promise<Known> {
  const [first = ''] = texts
  let now: Float32Array = new Float32Array()
  let encoder = ''
  const asked = await encodeAll(
    ctx,
    [first],
    async (made, by) => {
      now = made.get(first) ?? now
      encoder = by
      return true
    },
    signal,
  )
  if (!asked.ok) return asked
  return ctx.services.transactions.run(ctx.tenant, async (tx): Promise<Known> => {
    const kept = await readVectors({ ...ctx, tx }, encoder, texts)
    const before = kept.get(first)
    const isSame = before?.length === now.length && before.reduce((sum, x, i) => sum + x * (now[i] ?? 0), 0) > SAME
    await keepVectors({ ...ctx, tx }, encoder, new Map([[first, now]]))
    return { ok: true, encoder, vectors: isSame ? kept : new Map([[first, now]]) }
  })
}
