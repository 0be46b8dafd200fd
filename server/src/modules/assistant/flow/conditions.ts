import type { Condition, FlowState, Test } from '@tandem/contract'
import { lookUp } from './render.ts'

type Values = Pick<FlowState, 'slots' | 'saved'>

/** Whether a condition holds. A value that is not there equals nothing, and is neither less nor more. */
export function holds({ match, tests }: Condition, state: Values): boolean {
  const test = (one: Test) => passes(one, state)
  return match === 'all' ? tests.every(test) : tests.some(test)
}

function passes({ value: path, is, to }: Test, state: Values): boolean {
  const value = lookUp(state, path)
  if (is === 'set') return value !== undefined
  if (is === 'unset') return value === undefined
  const other = to.startsWith('$') ? lookUp(state, to.slice(1)) : to
  if (value === undefined || other === undefined) return is === 'different'
  const order = compare(value, other)
  switch (is) {
    case 'equal':
      return value === other || order === 0
    case 'different':
      return value !== other && order !== 0
    case 'less':
      return order !== null && order < 0
    case 'more':
      return order !== null && order > 0
  }
}

/** Below, at or above zero as `a` is before, at or after `b`; null where the two have no order. */
function compare(a: string, b: string): number | null {
  for (const measure of [numberOf, instantOf]) {
    const [x, y] = [measure(a), measure(b)]
    if (x !== null && y !== null) return x - y
  }
  return null
}

/** A number, also with a currency sign and grouping: `¥1,299.00`. */
function numberOf(text: string): number | null {
  const plain = text
    .trim()
    .replace(/^[¥￥$€£]\s*/, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
  return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}

function instantOf(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d(?:T|$)/.test(text)) return null
  const instant = Date.parse(text)
  return Number.isNaN(instant) ? null : instant
}
