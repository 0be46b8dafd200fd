import { parentPort, workerData } from 'node:worker_threads'
import type { Posted } from '../../../kernel/thread.ts'
import { type FoundPhrase, findPhrases } from './find.ts'
import type { Search } from './search.ts'

const { written, ended }: Search = workerData
const posted: Posted<FoundPhrase[]> = { ok: true, value: findPhrases(written, ended) }
parentPort?.postMessage(posted)
