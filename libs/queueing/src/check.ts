import { QueueingError } from './errors.ts'

/** More agents than any queue has; keeps a slip of the keyboard from running for minutes. */
export const MAX_AGENTS = 1_000_000

/** An input as it comes from outside: every field may be missing or anything. */
export type Unchecked<T> = { [K in keyof T]?: unknown }

/** @throws QueueingError unless `value` is a number (infinite ones count) of the range */
export function number(field: string, value: unknown, { min = 0, above = false, max = Number.POSITIVE_INFINITY } = {}) {
  if (value === undefined || value === null) throw new QueueingError('missing', field, `${field} is missing`)
  if (typeof value !== 'number' || Number.isNaN(value))
    throw new QueueingError('not_a_number', field, `${field} must be a number`)
  if (value < min || (above && value === min) || value > max)
    throw new QueueingError('out_of_range', field, `${field} must be ${rangeOf(min, above, max)}, not ${value}`)
}

/** A length of time or a count that may not be zero. @throws QueueingError */
export function positive(field: string, value: unknown, max = Number.MAX_VALUE): void {
  number(field, value, { above: true, max })
}

/** @throws QueueingError unless `value` is a whole number of agents, at least one */
export function agents(field: string, value: unknown): void {
  number(field, value, { min: 1, max: MAX_AGENTS })
  if (!Number.isInteger(value)) throw new QueueingError('not_whole', field, `${field} must be a whole number`)
}

function rangeOf(min: number, above: boolean, max: number): string {
  const lower = above ? `above ${min}` : `at least ${min}`
  return max < Number.MAX_VALUE
    ? `${lower} and at most ${max}`
    : `${lower}${max === Number.MAX_VALUE ? ' and finite' : ''}`
}
