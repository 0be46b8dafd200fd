import { createHash } from 'node:crypto'
import type { Vectors } from '@tandem/nlu'
import { LRUCache } from 'lru-cache'
import type { Context } from '../../../kernel/context.ts'
import { encode } from '../../models/index.ts'
import type { Brain } from '../brain.ts'
import { encodeAll } from './batches.ts'
import { masked } from './masked.ts'

/** Of the time that the customer waits: a model that writes needs the rest. */
const PATIENCE_MS = 250
/** A message asks a few questions at most; whoever writes a hundred is answered by their words. */
const MOST_TEXTS = 12

/** What was asked lately, by hash: many customers ask the same, and a candidate is asked what the live model was. */
const recent = new LRUCache<string, Float32Array>({ max: 2000, ttl: 10 * 60_000 })

/**
 * The texts that a decision has this brain read. Deciding is pure and takes microseconds, so it is done once to hear
 * what will be asked; none of a brain that knows of no vectors.
 */
export function textsRead(brain: Brain, decide: (brain: Brain) => unknown): string[] {
  const heard = new Set<string>()
  if (brain.encoder === null) return []
  decide({
    ...brain,
    predict(text) {
      heard.add(text)
      return brain.predict(text)
    },
  })
  return [...heard].slice(0, MOST_TEXTS)
}

/**
 * The brain with the vectors of these texts, so far as its encoder gives them in time; else the very same brain. To be
 * called without an open transaction.
 */
export async function seeing(ctx: Context, brain: Brain, texts: readonly string[]): Promise<Brain> {
  const { encoder } = brain
  if (encoder === null || texts.length === 0) return brain
  const keyOf = (text: string) => createHash('sha256').update(`${ctx.tenant} ${encoder} ${text}`).digest('base64')
  const sent = new Map(texts.map((text) => [text, masked(text)]))
  const unknown = [...new Set(sent.values())].filter((text) => !recent.has(keyOf(text)))
  if (unknown.length > 0) {
    const asked = await encode(ctx, unknown, { patienceMs: PATIENCE_MS })
    if (!asked.ok || asked.model !== encoder) return brain
    for (const [i, vector] of asked.value.entries()) recent.set(keyOf(unknown[i] ?? ''), vector)
  }
  return brain.seeing({ encoder, of: byText(sent, { get: (text) => recent.get(keyOf(text)) }) })
}

/** An examination asks so many at most with their vectors; thousands more would say the same. */
const MOST_EXAMINED = 5000

/** The vectors of questions that nobody waits for; of those that the encoder did not come to, none. */
export async function encodeQuestions(ctx: Context, texts: readonly string[], signal: AbortSignal): Promise<Vectors> {
  const sent = new Map(texts.slice(0, MOST_EXAMINED).map((text) => [text, masked(text)]))
  const made = new Map<string, Float32Array>()
  let encoder = ''
  await encodeAll(
    ctx,
    [...new Set(sent.values())],
    async (vectors, by) => {
      encoder = by
      for (const [text, vector] of vectors) made.set(text, vector)
      return true
    },
    signal,
  )
  return { encoder, of: byText(sent, made) }
}

/** The vectors of texts, where there are some of what was sent in their place. */
function byText(
  sent: ReadonlyMap<string, string>,
  vectors: { get(text: string): Float32Array | undefined },
): Map<string, Float32Array> {
  const found = [...sent].flatMap(([text, as]): [string, Float32Array][] => {
    const vector = vectors.get(as)
    return vector ? [[text, vector]] : []
  })
  return new Map(found)
}
