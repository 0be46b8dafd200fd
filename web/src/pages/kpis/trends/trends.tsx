import { Kpi, type KpiAnswer, type VerbInput } from '@tandem/contract'
import { Segmented, Select, Skeleton } from 'antd'
import { Suspense, useMemo, useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { addDays } from '../../../i18n/days.ts'
import { useCan } from '../../../session/session.tsx'
import { useToday } from '../../../session/use-today.ts'
import { Empty } from '../../../ui/empty.tsx'
import { later } from '../../../ui/later.ts'
import { Problem } from '../../../ui/problem.tsx'
import { Panel } from '../../live/panel.tsx'
import { isByAgent } from '../kinds.ts'
import css from '../kpis.module.css'
import { useTexts } from '../texts.ts'
import { chosenOf, periodsOf } from './series.ts'

const TrendChart = later(() => import('./trend-chart.tsx').then((m) => m.TrendChart))

/** How far back, and what a point stands for. */
const spans = { days14: [13, 'day'], days30: [29, 'day'], weeks13: [90, 'week'] } as const
type Span = keyof typeof spans
type Split = NonNullable<VerbInput<'insights.kpis'>['split']>

const usual: Kpi[] = ['serviceLevel', 'firstResponseP50', 'firstContactResolution', 'satisfaction']

/** How the figures went: over days or weeks, in all, by team or by agent. */
export function Trends() {
  const t = useTexts()
  const personal = useCan('kpi:read')
  const [span, setSpan] = useState<Span>('days14')
  const [split, setSplit] = useState<Split>('none')
  const [kpis, setKpis] = useState<Kpi[]>(usual)
  const [back, period] = spans[span]
  const today = useToday()
  const query = { from: addDays(today, -back), to: today, period, split }
  const answer = useVerb('insights.kpis', query, { keepPrevious: true })
  const splits = (['none', 'skill', 'agent'] as const).filter((one) => one !== 'agent' || personal)
  return (
    <div className={css.stack}>
      <div className={css.bar}>
        <Segmented<Span>
          aria-label={t.range}
          value={span}
          onChange={setSpan}
          options={(Object.keys(spans) as Span[]).map((value) => ({ value, label: t.trend.spans[value] }))}
        />
        <Segmented<Split>
          aria-label={t.split}
          value={split}
          onChange={setSplit}
          options={splits.map((value) => ({ value, label: t.splits[value] }))}
        />
        <Select<Kpi[]>
          mode="multiple"
          className={css.choice ?? ''}
          maxTagCount="responsive"
          aria-label={t.figures}
          value={kpis}
          onChange={setKpis}
          options={Kpi.options.map((value) => ({ value, label: t.kpi[value] }))}
        />
      </div>
      {answer.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {answer.isError && !answer.data && <Problem problem={answer.error} retry={() => void answer.refetch()} />}
      {answer.data && <Charts answer={answer.data} kpis={kpis} split={split} period={period} />}
    </div>
  )
}

interface ChartsProps {
  answer: KpiAnswer
  kpis: readonly Kpi[]
  split: Split
  period: 'day' | 'week'
}

function Charts({ answer, kpis, split, period }: ChartsProps) {
  const t = useTexts()
  const periods = useMemo(() => periodsOf(answer, period), [answer, period])
  const { keys, leftOut } = chosenOf(answer.rows)
  if (kpis.length === 0) return <Empty title={t.trend.choose} />
  if (answer.rows.every(({ episodes }) => episodes === 0)) return <Empty title={t.trend.empty} />
  return (
    <>
      {split !== 'none' && leftOut > 0 && <span className={css.quiet}>{t.trend.leftOut(keys.length, leftOut)}</span>}
      <div className={css.charts}>
        {kpis.map((kpi) => (
          <Panel key={kpi} title={t.kpi[kpi]}>
            {answer.rows.every(({ figures }) => figures[kpi].value === null) ? (
              <p className={css.quiet}>{split === 'agent' && !isByAgent(kpi) ? t.trend.notByAgent : t.trend.noCases}</p>
            ) : (
              <Suspense fallback={<Skeleton active paragraph={{ rows: 5 }} />}>
                <TrendChart rows={answer.rows} kpi={kpi} keys={keys} periods={periods} />
              </Suspense>
            )}
          </Panel>
        ))}
      </div>
    </>
  )
}
