import { Segmented, Skeleton } from 'antd'
import { Suspense, useState } from 'react'
import { useVerb } from '../../api/hooks.ts'
import { Empty } from '../../ui/empty.tsx'
import { later } from '../../ui/later.ts'
import { Problem } from '../../ui/problem.tsx'
import { Panel } from './panel.tsx'
import { useTexts } from './texts.ts'

const SeriesChart = later(() => import('./series-chart.tsx').then((m) => m.SeriesChart))
const spans = ['6', '24', '168'] as const
type Span = (typeof spans)[number]

/** The course of the last hours or days. */
export function SeriesPanel() {
  const t = useTexts()
  const [hours, setHours] = useState<Span>('24')
  const series = useVerb('insights.series', { hours: Number(hours) }, { refetchInterval: 60_000, keepPrevious: true })
  const choice = (
    <Segmented<Span>
      size="small"
      value={hours}
      onChange={setHours}
      options={spans.map((value) => ({ value, label: t.hours[value] }))}
    />
  )
  const empty = series.data?.rows.every((row) => row.messages === 0)
  return (
    <Panel title={t.series} extra={choice}>
      {series.isPending && <Skeleton active paragraph={{ rows: 5 }} />}
      {series.isError && !series.data && <Problem problem={series.error} retry={() => void series.refetch()} />}
      {series.data && empty && <Empty title={t.seriesEmpty} />}
      {series.data && !empty && (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 5 }} />}>
          <SeriesChart series={series.data} />
        </Suspense>
      )}
    </Panel>
  )
}
