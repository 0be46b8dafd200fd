import type { Localized } from '@tandem/contract'
import type { NluErrorCode, Vectors } from '@tandem/nlu'
import { startThread } from '../../../kernel/thread.ts'
import type { Material } from './examples.ts'

/** What training came to. */
export type Trained =
  | { ok: true; bytes: Uint8Array; accuracy: number; seconds: number; examples: number; labels: number }
  | { ok: false; code: NluErrorCode | 'worker' | 'stopped'; problem: Localized }

/** What the worker gets: plain data. */
export interface Order {
  material: Material
  /** A model in seconds instead of a minute, right less often. */
  quick?: boolean
  /** Of every text of the material. */
  vectors?: Vectors | null
}

let isHurried = false

/** For tests: every training is a quick one, a second or two of computing instead of twenty. */
export function hurryTraining(hurried = true): void {
  isHurried = hurried
}

/** Trains in a worker thread. A thread that dies is a failed training, not an error of the caller. */
export function trainInWorker(
  material: Material,
  signal: AbortSignal,
  more: Omit<Order, 'material'> = {},
): Promise<Trained> {
  return new Promise((resolve) => {
    const workerData: Order = { material, ...more, quick: isHurried || more.quick === true }
    const worker = startThread(import.meta.url, './train.worker', { workerData })
    const stop = () => {
      resolve({ ok: false, code: 'stopped', problem: { zh: '训练被中止', en: 'the training was stopped' } })
      void worker.terminate()
    }
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    worker.once('message', (trained: Trained) => resolve(trained))
    worker.once('error', (error) => resolve(died(error.name)))
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', stop)
      resolve(died(`exit code ${code}`))
    })
  })
}

const died = (how: string): Trained => ({
  ok: false,
  code: 'worker',
  problem: {
    zh: `训练意外中断（${how}）；再发布一次会重新训练，再失败请看服务器日志`,
    en: `the training broke off (${how}): it starts again with the next publication; if that fails too, see the server's log`,
  },
})
