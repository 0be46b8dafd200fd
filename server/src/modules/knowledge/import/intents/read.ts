import { runThread } from '../../../../kernel/thread.ts'
import type { ReadExamples } from './rows.ts'

const TIMEOUT_MS = 90_000
const MEGABYTES = 768

/** Reads a file of examples in a thread. @throws took_too_long, and what `readExamples` throws */
export const readExamplesInThread = (order: { name: string; bytes: Uint8Array }): Promise<ReadExamples> =>
  runThread(import.meta.url, './examples.worker', order, { timeoutMs: TIMEOUT_MS, megabytes: MEGABYTES })
