import { useEffect, useRef } from 'react'
import { watch } from '../../../live/live.ts'
import { attract } from '../../../shell/notice.ts'
import { useTexts } from '../texts.ts'
import { unreadOf } from './unread.ts'
import { useConversations } from './use-conversations.ts'

/** Fewer than the threads that are held (live/state.ts), so that the open one always stays. */
const most = 15

/**
 * How many of the agent's conversations hold something unread. Shows it in the window's title, and draws attention
 * when a customer writes while the window is out of sight.
 */
export function useUnread(): number {
  const t = useTexts()
  const mine = useConversations('mine').data ?? []
  const conversations = mine.filter((conversation) => unreadOf(conversation) > 0).length
  const messages = mine.reduce((sum, conversation) => sum + unreadOf(conversation), 0)
  const before = useRef(messages)

  useEffect(() => {
    document.title = `${conversations > 0 ? `(${conversations}) ` : ''}${t.title} · Tandem`
    return () => {
      document.title = 'Tandem'
    }
  }, [conversations, t.title])

  // Followed before they are opened: unread counts move at once, and opening one shows it without a wait.
  const followed = mine.slice(0, most).map((conversation) => conversation.id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids, not the array that carries them
  useEffect(() => {
    for (const id of followed) watch(id)
  }, [followed.toSorted().join()])

  useEffect(() => {
    if (messages > before.current && document.hidden)
      attract({ tag: `messages ${messages}`, title: t.customerWrites, open: () => {} })
    before.current = messages
  }, [messages, t.customerWrites])

  return conversations
}
