import type { VerbOutput } from '@tandem/contract'
import type { EChartsCoreOption } from 'echarts/core'
import type { Palette } from '../../theme/palette.ts'

type Row = VerbOutput<'insights.series'>['rows'][number]
type Names = Record<Exclude<keyof Row, 'at'>, string>

/** What ECharts draws: AI answers and handovers as stacked bars, contacts as a line. */
export function seriesOption(
  rows: Row[],
  names: Names,
  palette: Palette,
  label: (instant: string) => string,
): EChartsCoreOption {
  const text = { color: palette['text-3'], fontSize: 11 }
  const bar = { type: 'bar', stack: 'answers', barMaxWidth: 18 }
  return {
    animationDuration: 250,
    grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, right: 0, icon: 'roundRect', itemWidth: 10, itemHeight: 10, textStyle: text },
    tooltip: {
      trigger: 'axis',
      backgroundColor: palette.surface,
      borderColor: palette['line-strong'],
      textStyle: { color: palette.text, fontSize: 12 },
    },
    xAxis: {
      type: 'category',
      data: rows.map((row) => label(row.at)),
      axisLabel: { ...text, hideOverlap: true },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: palette.line } } },
    series: [
      { ...bar, name: names.aiAnswers, color: palette.ai, data: rows.map((row) => row.aiAnswers) },
      { ...bar, name: names.handovers, color: palette.warn, data: rows.map((row) => row.handovers) },
      {
        type: 'line',
        name: names.episodes,
        color: palette.accent,
        smooth: 0.2,
        showSymbol: false,
        data: rows.map((row) => row.episodes),
      },
    ],
  }
}
