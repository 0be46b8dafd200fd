import { PlusOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { ApiError } from '../../api/client.ts'
import { Empty } from '../../ui/empty.tsx'
import { Problem } from '../../ui/problem.tsx'
import css from './settings.module.css'

interface Act {
  label: string
  run: () => void
}

interface Props<T> {
  query: { isPending: boolean; error: ApiError | null; data: { rows: T[] } | undefined; refetch: () => unknown }
  empty: { title: string; hint?: string }
  /** The button above the list, for those who may add. */
  add?: Act | false
  /** Another way to add. */
  addMore?: Act | false
  /** Above the list. */
  lead?: ReactNode
  row: (item: T) => ReactNode
}

/** A list of settings with its loading, failed and empty states. */
export function ListSection<T>({ query, empty, add, addMore, lead, row }: Props<T>) {
  return (
    <div className={css.section}>
      {(add || addMore) && (
        <div className={css.tools}>
          {addMore && <Button onClick={addMore.run}>{addMore.label}</Button>}
          {add && (
            <Button type="primary" icon={<PlusOutlined />} onClick={add.run}>
              {add.label}
            </Button>
          )}
        </div>
      )}
      {lead}
      {query.isPending && <Skeleton active />}
      {query.error && !query.data && <Problem problem={query.error} retry={() => void query.refetch()} />}
      {query.data?.rows.length === 0 && <Empty {...empty} />}
      {query.data && query.data.rows.length > 0 && <ul className={css.list}>{query.data.rows.map(row)}</ul>}
    </div>
  )
}
