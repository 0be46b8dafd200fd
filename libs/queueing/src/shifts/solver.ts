import { Worker } from 'node:worker_threads'
import type { LinearModel, Values } from './linear-model.ts'
import { toLp } from './linear-model.ts'

export interface SolveOptions {
  /** The best plan found by then is taken. */
  timeLimitSec?: number
  /** How far from the best possible cost is good enough, as a share of it. */
  gap?: number
  signal?: AbortSignal
}

/** `proven`: no plan is better by more than the gap; otherwise time ran out first. */
export type Solved =
  | { ok: true; proven: boolean; objective: number; values: Values }
  | { ok: false; code: 'infeasible' | 'no_time' | 'stopped' | 'worker'; problem: string }

/** What the worker gets: plain data. */
export interface Order {
  lp: string
  timeLimitSec: number
  gap: number
}

/** Solves in a worker thread (HiGHS, WebAssembly). A thread that dies is a failed search, not an error of the caller. */
export function solve(model: LinearModel, options: SolveOptions = {}): Promise<Solved> {
  const { timeLimitSec = 30, gap = 0.01, signal } = options
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve({ ok: false, code: 'stopped', problem: '' })
    const worker = startWorker({ lp: toLp(model), timeLimitSec, gap })
    const stop = () => {
      resolve({ ok: false, code: 'stopped', problem: '' })
      void worker.terminate()
    }
    signal?.addEventListener('abort', stop, { once: true })
    worker.once('message', (solved: Solved) => resolve(solved))
    worker.once('error', (error) => resolve({ ok: false, code: 'worker', problem: error.message }))
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', stop)
      resolve({ ok: false, code: 'worker', problem: `exit code ${code}` })
    })
  })
}

/** The built file beside the bundle; from source the TypeScript file, through tsx. */
function startWorker(workerData: Order): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./highs.worker.js', import.meta.url), { workerData })
  const source = new URL('./highs.worker.ts', import.meta.url).href
  const load = `import('tsx/esm/api').then((tsx) => tsx.tsImport(${JSON.stringify(source)}, 'file:///'))`
  return new Worker(load, { eval: true, workerData })
}
