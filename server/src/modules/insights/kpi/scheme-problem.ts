import { type SchemeItem, WHOLE_WEIGHT } from '@tandem/contract'

/** What makes a scheme one that cannot be reckoned with; null when nothing does. */
export function schemeProblem(items: readonly Pick<SchemeItem, 'kpi' | 'weight' | 'target' | 'zero'>[]): string | null {
  const flat = items.find(({ target, zero }) => target === zero)
  if (flat) return `${flat.kpi}: target = zero`
  const twice = items.find(({ kpi }, index) => items.findIndex((item) => item.kpi === kpi) !== index)
  if (twice) return `${twice.kpi}: 2×`
  const whole = items.reduce((sum, { weight }) => sum + weight, 0)
  return whole === WHOLE_WEIGHT ? null : `weights: ${whole} ≠ ${WHOLE_WEIGHT}`
}
