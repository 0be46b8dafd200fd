import type { Conversation } from '@tandem/contract'
import { useCallback } from 'react'
import { Problem } from '../../../ui/problem.tsx'
import { useNow } from '../../../ui/use-now.ts'
import type { View } from '../views.ts'
import { ListSkeleton } from './list-skeleton.tsx'
import { Nothing } from './nothing.tsx'
import { Row } from './row.tsx'
import { unreadOf } from './unread.ts'
import { useConversations } from './use-conversations.ts'
import { useStepping } from './use-stepping.ts'
import { VirtualRows } from './virtual-rows.tsx'

interface Props {
  view: Exclude<View, 'queue'>
  selected: string | undefined
}

const keyOf = (conversation: Conversation) => conversation.id

export function ConversationList({ view, selected }: Props) {
  const list = useConversations(view)
  const now = useNow(15_000)
  const rows = list.data ?? []
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  useStepping(view, rows, selected)
  if (list.isPending) return <ListSkeleton />
  if (list.isError && rows.length === 0) return <Problem problem={list.error} retry={() => void list.refetch()} />
  if (rows.length === 0) return <Nothing view={view} />
  return (
    <VirtualRows rows={rows} keyOf={keyOf} selected={selected} onEnd={more}>
      {(conversation) => {
        const unread = view === 'mine' ? unreadOf(conversation) : 0
        const since = unread > 0 ? (now - Date.parse(conversation.updatedAt)) / 1000 : null
        return (
          <Row
            conversation={conversation}
            to={`/workspace/${view}/${conversation.id}`}
            selected={conversation.id === selected}
            unread={unread}
            waitedSeconds={since !== null && since >= 30 ? since : null}
          />
        )
      }}
    </VirtualRows>
  )
}
