import type { Localized, SchemeItem, SchemeRole } from '@tandem/contract'

/** What is scored by until operations writes a scheme of its own. Times are seconds, shares 0 to 1. */
export const defaultSchemes: Record<SchemeRole, { title: Localized; items: SchemeItem[] }> = {
  agent: {
    title: { zh: '坐席基础方案', en: 'Agents, basic' },
    items: [
      { kpi: 'firstResponseP50', weight: 20, target: 20, zero: 120, cap: 100, least: 5 },
      { kpi: 'handleTime', weight: 15, target: 300, zero: 1200, cap: 100, least: 5 },
      { kpi: 'firstContactResolution', weight: 25, target: 0.8, zero: 0.4, cap: 120, least: 5 },
      { kpi: 'satisfaction', weight: 25, target: 0.9, zero: 0.5, cap: 120, least: 3 },
      { kpi: 'transferRate', weight: 15, target: 0.05, zero: 0.3, cap: 100, least: 5 },
    ],
  },
  supervisor: {
    title: { zh: '班组长基础方案', en: 'Supervisors, basic' },
    items: [
      { kpi: 'serviceLevel', weight: 30, target: 0.8, zero: 0.5, cap: 120, least: 10 },
      { kpi: 'abandonment', weight: 20, target: 0.05, zero: 0.2, cap: 100, least: 10 },
      { kpi: 'satisfaction', weight: 25, target: 0.9, zero: 0.5, cap: 120, least: 5 },
      { kpi: 'closureRate', weight: 10, target: 0.98, zero: 0.8, cap: 100, least: 10 },
      { kpi: 'occupancy', weight: 15, target: 0.75, zero: 0.3, cap: 100, least: 1 },
    ],
  },
}
