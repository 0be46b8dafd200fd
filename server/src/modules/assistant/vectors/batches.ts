import type { Context } from '../../../kernel/context.ts'
import { encode, type NoHelp } from '../../models/index.ts'

/** Nobody waits: a batch takes as long as it takes. */
const PATIENCE_MS = 30_000
const BATCH = 32

/**
 * Has texts, masked ones, made into vectors, batch by batch. Ends at the first batch that fails.
 * @param take is handed each batch as it comes, and says whether the vectors are what was wanted
 */
export async function encodeAll(
  ctx: Context,
  texts: readonly string[],
  take: (vectors: Map<string, Float32Array>, encoder: string) => Promise<boolean>,
): Promise<{ ok: true } | { ok: false; why: NoHelp }> {
  for (let i = 0; i < texts.length; i += BATCH) {
    const batch = texts.slice(i, i + BATCH)
    const asked = await encode(ctx, batch, { patienceMs: PATIENCE_MS })
    if (!asked.ok) return { ok: false, why: asked.why }
    const made = new Map(asked.value.map((vector, at) => [batch[at] ?? '', vector]))
    if (!(await take(made, asked.model))) return { ok: false, why: 'garbage' }
  }
  return { ok: true }
}
