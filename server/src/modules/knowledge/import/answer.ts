import { parentPort } from 'node:worker_threads'
import type { Posted } from '../../../kernel/thread.ts'
import { isFailure } from '../../../kernel/verb.ts'

/** Posts what was read of a file, or why it could not be: a reader that fails in its own way found a broken file. */
export async function answer<T>(reading: Promise<T>): Promise<void> {
  parentPort?.postMessage(await reading.then(value, failure))
}

const value = <T>(read: T): Posted<T> => ({ ok: true, value: read })

const failure = (error: unknown): Posted<never> =>
  isFailure(error)
    ? { ok: false, code: error.code, details: error.details }
    : { ok: false, code: 'file_broken', details: {} }
