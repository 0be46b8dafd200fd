import { Skeleton } from 'antd'
import { useVerb } from '../../api/hooks.ts'
import { Empty } from '../../ui/empty.tsx'
import { Problem } from '../../ui/problem.tsx'
import css from './live.module.css'
import { Panel } from './panel.tsx'
import { useTexts } from './texts.ts'

/** What customers asked most in the last day. */
export function TopIntents() {
  const t = useTexts()
  const top = useVerb('insights.topIntents', { hours: 24 }, { refetchInterval: 60_000 })
  const rows = top.data?.rows.slice(0, 10)
  const most = rows?.[0]?.count ?? 1
  return (
    <Panel title={t.topIntents}>
      {top.isPending && <Skeleton active />}
      {top.isError && !rows && <Problem problem={top.error} retry={() => void top.refetch()} />}
      {rows?.length === 0 && <Empty title={t.topEmpty} />}
      <ol className={css.ranks}>
        {rows?.map(({ intent, title, count, handovers }) => (
          <li key={intent} title={handovers > 0 ? t.handedOver(handovers) : undefined}>
            <span>{title}</span>
            <meter min={0} max={most} value={count} aria-label={title} />
            <b>{count}</b>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
