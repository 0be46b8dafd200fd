import { useEffect, useRef } from 'react'
import { attract } from '../../../shell/notice.ts'
import { useTexts } from '../texts.ts'
import { unreadOf } from './unread.ts'
import { useConversations } from './use-conversations.ts'

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

  useEffect(() => {
    if (messages > before.current && document.hidden) attract(t.customerWrites, () => {})
    before.current = messages
  }, [messages, t.customerWrites])

  return conversations
}
