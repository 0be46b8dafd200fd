import { TeamOutlined } from '@ant-design/icons'
import { useVerb } from '../../../api/hooks.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useNow } from '../../../ui/use-now.ts'
import { useTexts } from '../texts.ts'
import css from './list.module.css'
import { ListSkeleton } from './list-skeleton.tsx'
import { Row } from './row.tsx'
import { useStepping } from './use-stepping.ts'

/** Who waits for a person, in the order in which they will be served. */
export function QueueList({ selected }: { selected: string | undefined }) {
  const t = useTexts()
  const queue = useVerb('routing.queue', {})
  const now = useNow(1000)
  const entries = queue.data?.rows ?? []
  useStepping(
    'queue',
    entries.map((entry) => entry.conversation),
    selected,
  )
  if (queue.isPending) return <ListSkeleton />
  if (queue.isError && !queue.data) return <Problem problem={queue.error} retry={() => void queue.refetch()} />
  if (entries.length === 0) return <Empty icon={<TeamOutlined />} {...t.empty.queue} />
  return (
    <div className={css.rows}>
      {entries.map((entry) => (
        <Row
          key={entry.conversation.id}
          conversation={{ ...entry.conversation, triage: entry.triage, priority: entry.priority }}
          to={`/workspace/queue/${entry.conversation.id}`}
          selected={entry.conversation.id === selected}
          unread={0}
          waitedSeconds={(now - Date.parse(entry.enqueuedAt)) / 1000}
          place={entry.state === 'offered' ? t.offered : t.position(entry.position)}
        />
      ))}
    </div>
  )
}
