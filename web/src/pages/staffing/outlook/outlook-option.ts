import type { VerbOutput } from '@tandem/contract'
import type { EChartsCoreOption } from 'echarts/core'
import type { Palette } from '../../../theme/palette.ts'
import { slotTime } from '../slots.ts'

type Day = VerbOutput<'staffing.outlook'>['days'][number]

interface Point {
  label: string
  slot: Day['slots'][number]
}

/** The half hours in which anything happens on any of the days, so that nights take no room. */
export function pointsOf(days: readonly Day[], dayTitle: (day: string) => string): Point[] {
  const busy = (slot: Day['slots'][number] | undefined) =>
    slot !== undefined && (slot.high > 0 || slot.need > 0 || slot.scheduled > 0 || (slot.actual ?? 0) > 0)
  const shown = Array.from({ length: 48 }, (_, i) => i).filter((i) => days.some(({ slots }) => busy(slots[i])))
  const [first, last] = [shown[0] ?? 0, shown.at(-1) ?? 47]
  return days.flatMap(({ day, slots }) =>
    slots.slice(first, last + 1).map((slot, i) => ({
      slot,
      label: days.length === 1 ? slotTime(first + i) : `${dayTitle(day)} ${slotTime(first + i)}`,
    })),
  )
}

function frame(points: readonly Point[], palette: Palette): EChartsCoreOption {
  const text = { color: palette['text-3'], fontSize: 11 }
  return {
    animationDuration: 250,
    grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      backgroundColor: palette.surface,
      borderColor: palette['line-strong'],
      textStyle: { color: palette.text, fontSize: 12 },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? String(Math.round(value * 10) / 10) : '–'),
    },
    xAxis: {
      type: 'category',
      data: points.map(({ label }) => label),
      axisLabel: { ...text, hideOverlap: true },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: palette.line } } },
  }
}

const legend = (palette: Palette, data: string[]) => ({
  top: 0,
  right: 0,
  icon: 'roundRect',
  itemWidth: 10,
  itemHeight: 10,
  data,
  textStyle: { color: palette['text-3'], fontSize: 11 },
})

/** Arrivals: the range as a band, the forecast as a line, what came as bars. */
export function arrivalsOption(
  points: readonly Point[],
  names: Record<'range' | 'arrivals' | 'actual' | 'expected', string>,
  palette: Palette,
  isToday: boolean,
): EChartsCoreOption {
  const line = { type: 'line', showSymbol: false, smooth: 0.2 }
  const band = { ...line, stack: 'range', lineStyle: { opacity: 0 }, tooltip: { show: false } }
  const shown = [names.range, names.arrivals, names.actual, ...(isToday ? [names.expected] : [])]
  return {
    ...frame(points, palette),
    legend: legend(palette, shown),
    series: [
      { ...band, name: 'low', data: points.map(({ slot }) => slot.low), silent: true },
      {
        ...band,
        name: names.range,
        color: palette.accent,
        areaStyle: { color: palette.accent, opacity: 0.16 },
        data: points.map(({ slot }) => slot.high - slot.low),
      },
      {
        type: 'bar',
        name: names.actual,
        color: palette.ai,
        barMaxWidth: 10,
        data: points.map(({ slot }) => slot.actual),
      },
      { ...line, name: names.arrivals, color: palette.accent, data: points.map(({ slot }) => slot.arrivals) },
      ...(isToday
        ? [
            {
              ...line,
              name: names.expected,
              color: palette.warn,
              lineStyle: { type: 'dashed' },
              data: points.map(({ slot }) => (slot.actual === null ? slot.expected : null)),
            },
          ]
        : []),
    ],
  }
}

/** People: scheduled and missing as bars on top of each other, needed as a step above. */
export function needOption(
  points: readonly Point[],
  names: Record<'need' | 'scheduled' | 'missing', string>,
  palette: Palette,
): EChartsCoreOption {
  const bar = { type: 'bar', stack: 'people', barMaxWidth: 14 }
  const missing = ({ slot }: Point) => Math.max(0, slot.need - slot.scheduled)
  return {
    ...frame(points, palette),
    legend: legend(palette, [names.need, names.scheduled, names.missing]),
    series: [
      { ...bar, name: names.scheduled, color: palette.good, data: points.map(({ slot }) => slot.scheduled) },
      { ...bar, name: names.missing, color: palette.danger, data: points.map(missing) },
      {
        type: 'line',
        step: 'middle',
        showSymbol: false,
        name: names.need,
        color: palette.text,
        lineStyle: { width: 1.5 },
        data: points.map(({ slot }) => slot.need),
      },
    ],
  }
}
