import { runThread } from '../../../kernel/thread.ts'
import type { FoundPhrase, Written } from './find.ts'

/** Plain data for a thread: what agents wrote, and how every episode of the time ended. */
export interface Search {
  written: Written[]
  ended: ReadonlyMap<string, boolean>
}

const TIMEOUT_MS = 60_000
const MEGABYTES = 512

/** {@link findPhrases} in a thread: comparing thousands of wordings takes seconds, in which every conversation would wait. */
export const searchPhrases = (search: Search): Promise<FoundPhrase[]> =>
  runThread<FoundPhrase[]>(import.meta.url, './phrases.worker', search, { timeoutMs: TIMEOUT_MS, megabytes: MEGABYTES })
