import { basename } from 'node:path'
import type { Encoded, Encoder } from '@tandem/contract'
import { z } from 'zod'
import { EncoderThread, type Made } from './thread.ts'

export { manifest } from './manifest.ts'

const OnnxSettings = z.object({ folder: z.string().min(1).max(1000) })

/** Loading takes a second and the model its memory: one a folder for the whole process. */
const threads = new Map<string, EncoderThread>()

/**
 * Connect to a sentence encoder in a folder of this machine. Nothing is loaded before the first text.
 *
 * @param settings what the manifest's form collected; throws a `ZodError` when it is not sound
 */
export function connectEncoder(settings: unknown): Encoder {
  const { folder } = OnnxSettings.parse(settings)
  return {
    name: basename(folder),
    async encode(texts, signal): Promise<Encoded> {
      const vectors = await Promise.race([encode(folder, texts, signal), aborted(signal)])
      if (vectors === 'late') return { ok: false, fault: 'slow' }
      return vectors ? { ok: true, vectors, tokens: 0 } : { ok: false, fault: 'down' }
    },
  }
}

async function encode(folder: string, texts: readonly string[], signal: AbortSignal): Promise<Made | 'late'> {
  const known = threads.get(folder)
  const thread = known && !known.isDead ? known : new EncoderThread(folder)
  threads.set(folder, thread)
  const vectors = await thread.encode(texts, signal)
  // Installed or copied later, it works without a restart.
  if (vectors === null && threads.get(folder) === thread) {
    threads.delete(folder)
    await thread.stop()
  }
  return vectors
}

/** The thread cannot be hurried, but nobody has to wait for it. */
const aborted = (signal: AbortSignal): Promise<'late'> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve('late')
    signal.addEventListener('abort', () => resolve('late'), { once: true })
  })
