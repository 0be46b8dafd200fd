import type { Conversation } from '@tandem/contract'
import { useEffect } from 'react'
import { call } from '../../../api/client.ts'
import { invalidate } from '../../../live/invalidate.ts'

/**
 * Tells the server what the assigned agent has seen: only what stands in a window that is really looked at.
 * @param seen false while the newest messages are scrolled out of sight
 */
export function useMarkRead(
  conversation: Conversation | undefined,
  lastSeq: number,
  seen: boolean,
  user: string,
): void {
  const id = conversation?.id
  const behind = conversation?.assignee.id === user && lastSeq > conversation.readSeq
  useEffect(() => {
    if (!id || !behind || !seen) return
    const mark = () => {
      if (document.hidden) return
      call('conversations.read', { conversation: id, seq: lastSeq }).then(
        () => invalidate(['conversations.list', 'conversations.get']),
        // The next message or visit marks it again.
        () => {},
      )
    }
    const timer = setTimeout(mark, 400)
    document.addEventListener('visibilitychange', mark)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', mark)
    }
  }, [id, behind, seen, lastSeq])
}
