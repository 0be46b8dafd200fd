import { Worker } from 'node:worker_threads'

export interface Asked {
  id: number
  texts: readonly string[]
}

/** Null: it could not be loaded, or the texts could not be encoded. */
export interface Told {
  id: number
  vectors: Float32Array[] | null
}

/** A thread with one model: asked side by side, it answers one after the other. */
export class EncoderThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, (vectors: Float32Array[] | null) => void>()
  #next = 1
  #dead = false

  constructor(folder: string) {
    this.#worker = start(folder)
    // Nobody has to stop it: it ends with the process.
    this.#worker.unref()
    this.#worker.on('message', ({ id, vectors }: Told) => this.#tell(id, vectors))
    this.#worker.on('error', () => this.#end())
    this.#worker.on('exit', () => this.#end())
  }

  get isDead(): boolean {
    return this.#dead
  }

  encode(texts: readonly string[]): Promise<Float32Array[] | null> {
    if (this.#dead) return Promise.resolve(null)
    const id = this.#next++
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.#worker.postMessage({ id, texts } satisfies Asked)
    })
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }

  #tell(id: number, vectors: Float32Array[] | null): void {
    this.#waiting.get(id)?.(vectors)
    this.#waiting.delete(id)
  }

  #end(): void {
    this.#dead = true
    for (const id of [...this.#waiting.keys()]) this.#tell(id, null)
  }
}

/** The built file beside the bundle; from source the TypeScript file, through tsx. */
function start(folder: string): Worker {
  const options = { workerData: { folder } }
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./encoder.worker.js', import.meta.url), options)
  const source = new URL('./encoder.worker.ts', import.meta.url).href
  const load = `import('tsx/esm/api').then((tsx) => tsx.tsImport(${JSON.stringify(source)}, 'file:///'))`
  return new Worker(load, { ...options, eval: true })
}
