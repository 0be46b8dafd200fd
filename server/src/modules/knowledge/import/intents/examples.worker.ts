import { parentPort, workerData } from 'node:worker_threads'
import type { Posted } from '../../../../kernel/thread.ts'
import { isFailure } from '../../../../kernel/verb.ts'
import { readExamples } from './read-examples.ts'
import type { ReadExamples } from './rows.ts'

/** A file from outside is read in a thread of its own, with bounds on its memory and time. */
async function answer(): Promise<Posted<ReadExamples>> {
  try {
    return { ok: true, value: await readExamples(Buffer.from(workerData.bytes), workerData.name) }
  } catch (error) {
    if (isFailure(error)) return { ok: false, code: error.code, details: error.details }
    return { ok: false, code: 'file_broken', details: {} }
  }
}

parentPort?.postMessage(await answer())
