import { type Kpi, type SchemeItem, WHOLE_WEIGHT } from '@tandem/contract'
import { isTime } from '../kinds.ts'

/** A line as it is typed: shares in per cent, times in seconds; null where nothing is typed. */
export interface DraftLine {
  kpi: Kpi | null
  weight: number | null
  target: number | null
  zero: number | null
  cap: number | null
  least: number | null
}

export const emptyLine: DraftLine = { kpi: null, weight: null, target: null, zero: null, cap: 100, least: 5 }

const shown = (kpi: Kpi, value: number) => (isTime(kpi) ? value : Math.round(value * 1000) / 10)
const meant = (kpi: Kpi, value: number) => (isTime(kpi) ? value : value / 100)

export const linesOf = (items: readonly SchemeItem[]): DraftLine[] =>
  items.map((item) => ({ ...item, target: shown(item.kpi, item.target), zero: shown(item.kpi, item.zero) }))

export type Wrong = 'empty' | 'unfinished' | 'twice' | 'flat' | 'weights'

export const weightOf = (lines: readonly DraftLine[]): number =>
  lines.reduce((sum, line) => sum + (line.weight ?? 0), 0)

/** The items of a draft, or the first thing that is wrong with it. */
export function itemsOf(lines: readonly DraftLine[]): { items: SchemeItem[] } | { wrong: Wrong } {
  if (lines.length === 0) return { wrong: 'empty' }
  const items: SchemeItem[] = []
  for (const { kpi, weight, target, zero, cap, least } of lines) {
    if (!kpi || !weight || target === null || zero === null || cap === null || least === null)
      return { wrong: 'unfinished' }
    if (items.some((item) => item.kpi === kpi)) return { wrong: 'twice' }
    if (target === zero) return { wrong: 'flat' }
    items.push({ kpi, weight, target: meant(kpi, target), zero: meant(kpi, zero), cap, least })
  }
  return weightOf(lines) === WHOLE_WEIGHT ? { items } : { wrong: 'weights' }
}
