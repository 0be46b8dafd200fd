import type { Difference } from '../../../ui/differences.tsx'

/** One value of an article or intent in the reader's words; of a list, its members. */
export type Value = readonly [name: string, value: string | readonly string[]]

/** What differs between two versions, both told by the same values in the same order. */
export function changesOf(before: readonly Value[], after: readonly Value[]): Difference[] {
  const was = new Map(before)
  return after.flatMap(([name, value]) => {
    const changes = changed(was.get(name) ?? '', value)
    return changes.length > 0 ? [{ name, changes }] : []
  })
}

/** Of lists: what was taken out, then what came in, whatever the order. */
function changed(before: Value[1], after: Value[1]): Difference['changes'] {
  if (typeof before === 'string' && typeof after === 'string') return before === after ? [] : [{ before, after }]
  const [old, now] = [[before].flat(), [after].flat()]
  return [
    ...without(old, now).map((one) => ({ before: one, after: '' })),
    ...without(now, old).map((one) => ({ before: '', after: one })),
  ]
}

function without(some: readonly string[], others: readonly string[]): string[] {
  const left = new Set(others)
  return some.filter((one) => one !== '' && !left.has(one))
}
