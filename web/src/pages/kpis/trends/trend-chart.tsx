import type { Kpi, KpiRow } from '@tandem/contract'
import { useMemo } from 'react'
import { useFormat } from '../../../i18n/format.ts'
import { usePalette } from '../../../theme/mode.ts'
import { Chart } from '../../../ui/chart.tsx'
import { isTime } from '../kinds.ts'
import css from '../kpis.module.css'
import { useTexts } from '../texts.ts'
import { coursesOf } from './series.ts'
import { trendOption } from './trend-option.ts'

interface Props {
  rows: readonly KpiRow[]
  kpi: Kpi
  keys: readonly (string | null)[]
  /** First dates. */
  periods: readonly string[]
}

/** One figure over time. It brings ECharts along: load it lazily. */
export function TrendChart({ rows, kpi, keys, periods }: Props) {
  const t = useTexts()
  const format = useFormat()
  const palette = usePalette()
  const option = useMemo(() => {
    const words = {
      periods: periods.map((period) => format.day(`${period}T12:00:00`)),
      all: t.all,
      value: isTime(kpi) ? format.span : format.percent,
      cases: (n: number) => t.n(format.number(n)),
    }
    return trendOption(coursesOf(rows, kpi, keys, periods), !isTime(kpi), words, palette)
  }, [rows, kpi, keys, periods, t, format, palette])
  return <Chart option={option} label={t.trend.label(t.kpi[kpi])} className={css.chart} />
}
