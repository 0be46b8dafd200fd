import { parentPort, workerData } from 'node:worker_threads'
import { loadEngine } from './engine.ts'
import type { Asked, Told } from './thread.ts'

/** Runs in a thread of its own: a text takes milliseconds of pure computing, which would stop every conversation. */
const { folder } = workerData as { folder: string }
const loading = loadEngine(folder).catch(() => null)

parentPort?.on('message', async ({ id, texts }: Asked) => {
  parentPort?.postMessage(await answer(id, texts))
})

async function answer(id: number, texts: readonly string[]): Promise<Told> {
  try {
    const engine = await loading
    return { id, vectors: engine ? await engine.encode(texts) : null }
  } catch {
    return { id, vectors: null }
  }
}
