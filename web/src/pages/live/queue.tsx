import { TeamOutlined } from '@ant-design/icons'
import type { QueueEntry } from '@tandem/contract'
import { Skeleton } from 'antd'
import type { z } from 'zod'
import { useVerb } from '../../api/hooks.ts'
import { Empty } from '../../ui/empty.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useNow } from '../../ui/use-now.ts'
import css from './live.module.css'
import { Panel } from './panel.tsx'
import { QueueRow } from './queue-row.tsx'
import { useTexts } from './texts.ts'

/** Who waits for a person, in the order in which they will be served. */
export function Queue() {
  const t = useTexts()
  const queue = useVerb('routing.queue', {}, { refetchInterval: 5000 })
  return (
    <Panel title={t.queue} count={queue.data?.rows.length}>
      {queue.data ? (
        <Rows entries={queue.data.rows} />
      ) : queue.isError ? (
        <Problem problem={queue.error} retry={() => void queue.refetch()} />
      ) : (
        <Skeleton active />
      )}
    </Panel>
  )
}

function Rows({ entries }: { entries: z.infer<typeof QueueEntry>[] }) {
  const t = useTexts()
  const now = useNow(1000)
  if (entries.length === 0) return <Empty icon={<TeamOutlined />} title={t.queueEmpty} hint={t.queueEmptyHint} />
  const longest = entries.reduce((a, b) => (a.enqueuedAt <= b.enqueuedAt ? a : b))
  return (
    <ul className={css.rows}>
      {entries.map((entry) => (
        <QueueRow
          key={entry.conversation.id}
          entry={entry}
          waitedSeconds={(now - Date.parse(entry.enqueuedAt)) / 1000}
          longest={entry === longest}
        />
      ))}
    </ul>
  )
}
