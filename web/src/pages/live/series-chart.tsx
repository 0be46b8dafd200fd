import type { VerbOutput } from '@tandem/contract'
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useFormat } from '../../i18n/format.ts'
import { usePalette } from '../../theme/mode.ts'
import css from './live.module.css'
import { seriesOption } from './series-option.ts'
import { useTexts } from './texts.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

/** Contacts and handovers over time. The only file that imports ECharts: load it lazily. */
export function SeriesChart({ series }: { series: VerbOutput<'insights.series'> }) {
  const t = useTexts()
  const format = useFormat()
  const palette = usePalette()
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  useEffect(() => {
    if (!place.current) return
    const drawn = init(place.current)
    chart.current = drawn
    const observer = new ResizeObserver(() => drawn.resize())
    observer.observe(place.current)
    return () => {
      observer.disconnect()
      drawn.dispose()
    }
  }, [])
  useEffect(() => {
    const oneDay = series.rows.length * series.bucketMinutes <= 25 * 60
    const label = (at: string) => (oneDay ? format.time(at) : `${format.day(at)} ${format.time(at)}`)
    chart.current?.setOption(seriesOption(series.rows, t.bars, palette, label))
  }, [series, t, format, palette])
  return <div ref={place} className={css.chart} role="img" aria-label={t.series} />
}
