import type { Kpi } from '@tandem/contract'

/** The figures that are times in seconds; all others are shares. */
export const isTime = (kpi: Kpi): boolean =>
  kpi === 'firstResponseP50' || kpi === 'firstResponseP90' || kpi === 'handleTime'

/** Of customers who wait: they belong to no agent yet. */
const ofTheQueue: readonly Kpi[] = ['serviceLevel', 'abandonment', 'outOfHours', 'deferred']
export const isByAgent = (kpi: Kpi): boolean => !ofTheQueue.includes(kpi)
