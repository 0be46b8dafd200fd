import { PlusOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { ApiError } from '../../api/client.ts'
import { Empty } from '../../ui/empty.tsx'
import { Problem } from '../../ui/problem.tsx'
import css from './settings.module.css'

interface Props<T> {
  query: { isPending: boolean; error: ApiError | null; data: { rows: T[] } | undefined; refetch: () => unknown }
  empty: { title: string; hint?: string }
  /** The button above the list, for those who may add. */
  add?: { label: string; run: () => void } | false
  /** Above the list. */
  lead?: ReactNode
  row: (item: T) => ReactNode
}

/** A list of settings with its loading, failed and empty states. */
export function ListSection<T>({ query, empty, add, lead, row }: Props<T>) {
  return (
    <div className={css.section}>
      {add && (
        <div className={css.tools}>
          <Button type="primary" icon={<PlusOutlined />} onClick={add.run}>
            {add.label}
          </Button>
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
