import { Button } from 'antd'
import { Problem } from '../../../ui/problem.tsx'
import { useNow } from '../../../ui/use-now.ts'
import { useTexts } from '../texts.ts'
import type { View } from '../views.ts'
import css from './list.module.css'
import { ListSkeleton } from './list-skeleton.tsx'
import { Nothing } from './nothing.tsx'
import { Row } from './row.tsx'
import { unreadOf } from './unread.ts'
import { useConversations } from './use-conversations.ts'
import { useStepping } from './use-stepping.ts'

interface Props {
  view: Exclude<View, 'queue'>
  selected: string | undefined
}

export function ConversationList({ view, selected }: Props) {
  const t = useTexts()
  const list = useConversations(view)
  const now = useNow(15_000)
  const rows = list.data ?? []
  useStepping(view, rows, selected)
  if (list.isPending) return <ListSkeleton />
  if (list.isError && rows.length === 0) return <Problem problem={list.error} retry={() => void list.refetch()} />
  if (rows.length === 0) return <Nothing view={view} />
  return (
    <div className={css.rows}>
      {rows.map((conversation) => {
        const unread = view === 'mine' ? unreadOf(conversation) : 0
        const since = unread > 0 ? (now - Date.parse(conversation.updatedAt)) / 1000 : null
        return (
          <Row
            key={conversation.id}
            conversation={conversation}
            to={`/workspace/${view}/${conversation.id}`}
            selected={conversation.id === selected}
            unread={unread}
            waitedSeconds={since !== null && since >= 30 ? since : null}
          />
        )
      })}
      {list.hasNextPage && (
        <Button type="text" block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </div>
  )
}
