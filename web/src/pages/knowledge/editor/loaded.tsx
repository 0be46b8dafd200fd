import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { ApiError } from '../../../api/client.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useTexts } from '../texts.ts'
import css from './editor.module.css'

interface Props {
  found: { isPending: boolean; error: ApiError | null; item: object | undefined; refetch: () => unknown }
  children: ReactNode
}

/** Loading, failed, gone, or the item's editor. */
export function Loaded({ found, children }: Props) {
  const t = useTexts()
  if (found.item) return children
  if (found.isPending) return <Skeleton className={css.skeleton} active paragraph={{ rows: 10 }} />
  if (found.error) return <Problem problem={found.error} retry={() => void found.refetch()} />
  return <Empty title={t.gone} />
}
