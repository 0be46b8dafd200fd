/** A piece of work from one instant to another, in milliseconds. */
export interface Work {
  from: number
  to: number
}

/**
 * What each piece takes of one person who does several at once: time that pieces share is divided among them, so that
 * the parts sum to the time in which anything was done. In the order of the pieces, in milliseconds.
 */
export function splitTimes(works: readonly Work[]): number[] {
  const parts = works.map(() => 0)
  const marks = works.flatMap(({ from, to }, index) =>
    to > from
      ? [
          { at: from, index, begins: true },
          { at: to, index, begins: false },
        ]
      : [],
  )
  marks.sort((a, b) => a.at - b.at)
  const running = new Set<number>()
  let last = 0
  for (const { at, index, begins } of marks) {
    for (const one of running) parts[one] = (parts[one] ?? 0) + (at - last) / running.size
    last = at
    if (begins) running.add(index)
    else running.delete(index)
  }
  return parts
}
