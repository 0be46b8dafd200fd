import type { EChartsCoreOption } from 'echarts/core'
import type { Palette } from '../../../theme/palette.ts'
import type { Course } from './series.ts'

interface Words {
  periods: readonly string[]
  /** The line of all together has no name of its own. */
  all: string
  value: (value: number) => string
  cases: (n: number) => string
}

/** A figure over time, a line for each team or agent; a gap is no value, a lone point is seen as a point. */
export function trendOption(
  courses: readonly Course[],
  share: boolean,
  words: Words,
  palette: Palette,
): EChartsCoreOption {
  const text = { color: palette['text-3'], fontSize: 11 }
  const colours = linesIn(palette)
  const tip = (value: unknown, n: number) =>
    typeof value === 'number' ? `${words.value(value)} (${words.cases(n)})` : '–'
  return {
    animationDuration: 250,
    grid: { left: 8, right: 12, top: courses.length > 1 ? 44 : 12, bottom: 4, containLabel: true },
    ...(courses.length > 1 && {
      legend: { type: 'scroll', top: 0, left: 0, itemWidth: 16, itemHeight: 8, textStyle: text },
    }),
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette['line-strong'],
      textStyle: { color: palette.text, fontSize: 12 },
    },
    xAxis: {
      type: 'category',
      data: [...words.periods],
      axisLabel: { ...text, hideOverlap: true },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: 'value',
      min: 0,
      ...(share ? { max: 1, interval: 0.25 } : { minInterval: 1, splitNumber: 4 }),
      axisLabel: { ...text, formatter: words.value },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: courses.map((course, index) => ({
      type: 'line',
      name: course.name ?? words.all,
      color: colours[index % colours.length],
      lineStyle: { width: 2, type: index < colours.length ? 'solid' : 'dashed' },
      symbol: 'circle',
      symbolSize: 5,
      showAllSymbol: true,
      data: course.points.map(({ value }) => value),
      tooltip: {
        valueFormatter: (value: unknown, at: number) => tip(value, course.points[at]?.n ?? 0),
      },
    })),
  }
}

const linesIn = (palette: Palette) => [
  palette.accent,
  palette.ai,
  palette.warn,
  palette.danger,
  palette.good,
  palette.note,
  palette['text-2'],
  palette['line-strong'],
]
