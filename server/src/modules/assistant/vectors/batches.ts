import type { Context } from '../../../kernel/context.ts'
import { encode, type NoHelp } from '../../models/index.ts'
import { pauseAfter } from './pauses.ts'

/** Nobody waits: a batch takes as long as it takes. */
const PATIENCE_MS = 30_000
const BATCH = 32

/**
 * Has texts, masked ones, made into vectors, batch by batch. An encoder that is asked too much is left alone for a while
 * and asked again; at any other failure it ends.
 * @param take is handed each batch as it comes, and says whether the vectors are what was wanted
 * @param signal ends it during a pause
 */
export async function encodeAll(
  ctx: Context,
  texts: readonly string[],
  take: (vectors: Map<string, Float32Array>, encoder: string) => Promise<boolean>,
  signal: AbortSignal,
): Promise<{ ok: true } | { ok: false; why: NoHelp }> {
  let attempt = 0
  let paused = 0
  for (let i = 0; i < texts.length; ) {
    const batch = texts.slice(i, i + BATCH)
    const asked = await encode(ctx, batch, { patienceMs: PATIENCE_MS })
    if (asked.ok) {
      const made = new Map(asked.value.map((vector, at) => [batch[at] ?? '', vector]))
      if (!(await take(made, asked.model))) return { ok: false, why: 'garbage' }
      attempt = 0
      i += BATCH
      continue
    }
    const pause = pauseAfter(asked, attempt, paused)
    if (pause === null || signal.aborted) return { ok: false, why: asked.why }
    await wait(ctx, pause, signal)
    attempt++
    paused += pause
  }
  return { ok: true }
}

const wait = ({ services: { clock } }: Context, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      cancel()
      signal.removeEventListener('abort', end)
      resolve()
    }
    const cancel = clock.after(ms, end)
    signal.addEventListener('abort', end)
  })
