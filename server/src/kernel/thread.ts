import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { Failure } from './errors.ts'

/** What a thread posts: plain data, or the code and details of a failure. */
export type Posted<T> = { ok: true; value: T } | { ok: false; code: Failure['code']; details: Record<string, unknown> }

export interface ThreadLimits {
  timeoutMs: number
  /** Of the thread's heap. */
  megabytes: number
  signal?: AbortSignal
}

/**
 * Runs `<name>.worker.ts` beside the caller's file in a thread of its own, and gives what it posts: for work on files
 * that somebody sent, which may take all the memory and time there is.
 * @param base the caller's `import.meta.url`
 * @param path of the worker below it, e.g. './read.worker'
 * @throws what the worker failed with; took_too_long after the time; broke_off when it ran out of memory or died
 */
export function runThread<T>(base: string, path: string, workerData: unknown, limits: ThreadLimits): Promise<T> {
  const { timeoutMs, megabytes, signal } = limits
  const until = signal ? AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]) : AbortSignal.timeout(timeoutMs)
  return new Promise<T>((resolve, reject) => {
    const worker = startThread(base, path, { workerData, resourceLimits: { maxOldGenerationSizeMb: megabytes } })
    const stop = () => {
      reject(new Failure('took_too_long'))
      void worker.terminate()
    }
    if (until.aborted) stop()
    until.addEventListener('abort', stop, { once: true })
    worker.once('message', (posted: Posted<T>) => {
      if (posted.ok) resolve(posted.value)
      else reject(new Failure(posted.code, posted.details))
    })
    worker.once('error', () => reject(new Failure('broke_off')))
    worker.once('exit', () => {
      until.removeEventListener('abort', stop)
      reject(new Failure('broke_off'))
    })
  })
}

/**
 * Starts `<name>.worker.ts`: the built file beside the bundle, where all of them lie flat; from source the TypeScript
 * file, through tsx, or what is built in the folder that TANDEM_BUILT names: tests start hundreds, and tsx takes seconds.
 * @param base the caller's `import.meta.url`
 * @param path of the worker below it, e.g. './read.worker'
 */
export function startThread(base: string, path: string, options: WorkerOptions): Worker {
  const built = base.endsWith('.ts') ? process.env.TANDEM_BUILT : fileURLToPath(new URL('.', base))
  if (built) return new Worker(join(built, `${basename(path)}.js`), options)
  const source = new URL(`${path}.ts`, base).href
  const load = `import('tsx/esm/api').then((tsx) => tsx.tsImport(${JSON.stringify(source)}, 'file:///'))`
  return new Worker(load, { ...options, eval: true })
}
