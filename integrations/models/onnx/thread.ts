import { Worker } from 'node:worker_threads'

/** What came of texts; null: the model could not be loaded, or the texts could not be encoded. */
export type Made = Float32Array[] | null

interface Job {
  texts: readonly string[]
  signal: AbortSignal
  resolve: (made: Made | 'late') => void
}

/**
 * A thread with one model. It is given one job at a time, in the order in which they came; one that nobody waits for any
 * more is left out, so that jobs do not pile up where more is asked than it can do.
 */
export class EncoderThread {
  readonly #worker: Worker
  readonly #waiting: Job[] = []
  #running: Job | null = null
  #dead = false

  constructor(folder: string) {
    this.#worker = start(folder)
    // Nobody has to stop it: it ends with the process.
    this.#worker.unref()
    this.#worker.on('message', (made: Made) => this.#tell(made))
    this.#worker.on('error', () => this.#end())
    this.#worker.on('exit', () => this.#end())
  }

  get isDead(): boolean {
    return this.#dead
  }

  encode(texts: readonly string[], signal: AbortSignal): Promise<Made | 'late'> {
    if (this.#dead) return Promise.resolve(null)
    return new Promise((resolve) => {
      this.#waiting.push({ texts, signal, resolve })
      this.#next()
    })
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }

  #next(): void {
    while (!this.#running) {
      const job = this.#waiting.shift()
      if (!job) return
      if (job.signal.aborted) {
        job.resolve('late')
        continue
      }
      this.#running = job
      this.#worker.postMessage(job.texts)
    }
  }

  #tell(made: Made): void {
    this.#running?.resolve(made)
    this.#running = null
    this.#next()
  }

  #end(): void {
    this.#dead = true
    for (const { resolve } of [...(this.#running ? [this.#running] : []), ...this.#waiting.splice(0)]) resolve(null)
    this.#running = null
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
