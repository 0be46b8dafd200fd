import { runThread } from '../../../kernel/thread.ts'
import type { Order, ReadSource } from './read-source.ts'

const TIMEOUT_MS = 90_000
const MEGABYTES = 768

/** Reads a source in a thread. @throws took_too_long, and what {@link readSource} throws */
export const readInThread = (order: Order): Promise<ReadSource> =>
  runThread(import.meta.url, './read.worker', order, { timeoutMs: TIMEOUT_MS, megabytes: MEGABYTES })
