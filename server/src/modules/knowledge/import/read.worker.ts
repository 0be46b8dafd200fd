import { parentPort, workerData } from 'node:worker_threads'
import type { Posted } from '../../../kernel/thread.ts'
import { isFailure } from '../../../kernel/verb.ts'
import { type ReadSource, readSource } from './read-source.ts'

/** A file from outside is read in a thread of its own, with bounds on its memory and time. */
async function answer(): Promise<Posted<ReadSource>> {
  try {
    return { ok: true, value: await readSource(workerData) }
  } catch (error) {
    if (isFailure(error)) return { ok: false, code: error.code, details: error.details }
    return { ok: false, code: 'file_broken', details: {} }
  }
}

parentPort?.postMessage(await answer())
