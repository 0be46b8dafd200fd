import type { VerbOutput } from '@tandem/contract'
import { useMemo } from 'react'
import { useFormat } from '../../i18n/format.ts'
import { usePalette } from '../../theme/mode.ts'
import { Chart } from '../../ui/chart.tsx'
import css from './live.module.css'
import { seriesOption } from './series-option.ts'
import { useTexts } from './texts.ts'

/** Contacts and handovers over time. It brings ECharts along: load it lazily. */
export function SeriesChart({ series }: { series: VerbOutput<'insights.series'> }) {
  const t = useTexts()
  const format = useFormat()
  const palette = usePalette()
  const option = useMemo(() => {
    const oneDay = series.rows.length * series.bucketMinutes <= 25 * 60
    const label = (at: string) => (oneDay ? format.time(at) : `${format.day(at)} ${format.time(at)}`)
    return seriesOption(series.rows, t.bars, palette, label)
  }, [series, t, format, palette])
  return <Chart option={option} label={t.series} className={css.chart} />
}
