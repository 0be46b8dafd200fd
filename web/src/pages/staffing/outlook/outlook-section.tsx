import { LineChartOutlined } from '@ant-design/icons'
import { Segmented, Select, Skeleton } from 'antd'
import { Suspense, useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useCan } from '../../../session/session.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { later } from '../../../ui/later.ts'
import { Problem } from '../../../ui/problem.tsx'
import { useQueueTitle } from '../queue-title.ts'
import css from '../staffing.module.css'
import { useTexts } from '../texts.ts'
import { GapCards, GapList } from './gap-cards.tsx'
import { ImportButton } from './import-button.tsx'

const OutlookCharts = later(() => import('./outlook-charts.tsx').then((m) => m.OutlookCharts))
const spans = ['1', '7', '14'] as const
type Span = (typeof spans)[number]

/** What is expected, how many people that takes, and whether they are planned. */
export function OutlookSection() {
  const t = useTexts()
  const format = useFormat()
  const titleOf = useQueueTitle()
  const mayWrite = useCan('staffing:write')
  const [queue, setQueue] = useState<string | null>(null)
  const [span, setSpan] = useState<Span>('7')
  const outlook = useVerb(
    'staffing.outlook',
    { queue, days: Number(span) },
    { refetchInterval: 60_000, keepPrevious: true },
  )
  if (outlook.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (!outlook.data) return <Problem problem={outlook.error} retry={() => void outlook.refetch()} />
  const { queues, daysKnown, handlingSeconds, patienceSeconds } = outlook.data
  if (queues.length === 0 || daysKnown === 0)
    return (
      <Empty icon={<LineChartOutlined />} title={t.noHistory} hint={t.noHistoryHint}>
        {mayWrite && <ImportButton />}
      </Empty>
    )
  return (
    <div className={css.stack}>
      <GapCards />
      <div className={css.bar}>
        <Segmented<Span>
          value={span}
          onChange={setSpan}
          options={spans.map((value) => ({ value, label: t.spans[value] }))}
        />
        {queues.length > 1 && (
          <Select<string>
            value={queue ?? '*'}
            aria-label={t.queue}
            popupMatchSelectWidth={false}
            onChange={(value) => setQueue(value === '*' ? null : value)}
            options={[
              { value: '*', label: t.allQueues },
              ...queues.map(({ key }) => ({ value: key, label: titleOf(key) })),
            ]}
          />
        )}
        <span className={css.gap} />
        <span className={css.hint}>
          {t.basis(daysKnown, format.span(handlingSeconds), format.span(patienceSeconds))}
        </span>
        {mayWrite && <ImportButton />}
      </div>
      <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>
        <OutlookCharts outlook={outlook.data} isToday={span === '1'} />
      </Suspense>
      <GapList />
    </div>
  )
}
