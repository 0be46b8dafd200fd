import { App } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { ApiError } from '../../../api/client.ts'
import { live, loadOlder } from '../../../live/live.ts'
import { emptyThread, firstSeqOf, hasOlder } from '../../../live/thread.ts'

/** Loading further back: one page as one scrolls, or as far as a given message. */
export function useHistory(id: string) {
  const { message } = App.useApp()
  const [loading, setLoading] = useState(false)
  const busy = useRef(false)

  const load = useCallback(
    async (downTo: number | null) => {
      const thread = () => live.get().threads[id] ?? emptyThread
      if (busy.current || thread().state !== 'ready' || !hasOlder(thread())) return
      busy.current = true
      setLoading(true)
      try {
        do await loadOlder(id)
        while (downTo !== null && firstSeqOf(thread()) > downTo)
      } catch (problem) {
        if (problem instanceof ApiError) void message.error(problem.message)
      } finally {
        busy.current = false
        setLoading(false)
      }
    },
    [id, message],
  )

  return {
    loading,
    older: useCallback(() => void load(null), [load]),
    backTo: useCallback((seq: number) => load(seq), [load]),
  }
}
