import { useEffect } from 'react'
import { live, watch } from '../../../live/live.ts'
import { emptyThread, type Thread } from '../../../live/thread.ts'
import { useStore } from '../../../ui/store.ts'

/** A conversation's messages, kept live while it is looked at. */
export function useThread(id: string): Thread {
  useEffect(() => watch(id), [id])
  return useStore(live, (state) => state.threads[id] ?? emptyThread)
}
