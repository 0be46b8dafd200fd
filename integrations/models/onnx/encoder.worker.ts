import { parentPort, workerData } from 'node:worker_threads'
import { loadEngine } from './engine.ts'
import type { Made } from './thread.ts'

/** Runs in a thread of its own: a text takes milliseconds of pure computing, which would stop every conversation. */
const { folder } = workerData as { folder: string }
const loading = loadEngine(folder).catch(() => null)

parentPort?.on('message', async (texts: readonly string[]) => {
  parentPort?.postMessage(await answer(texts))
})

async function answer(texts: readonly string[]): Promise<Made> {
  try {
    const engine = await loading
    return engine ? await engine.encode(texts) : null
  } catch {
    return null
  }
}
