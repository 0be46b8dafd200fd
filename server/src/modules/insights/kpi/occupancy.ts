import type { Work } from './split-time.ts'

/** What became of an agent's readiness at an instant; what is null stays as it was. */
export interface Shift {
  at: number
  presence: string | null
  capacity: number | null
}

export interface Places extends Work {
  places: number
}

/** Busy and free places of one agent over a span, in milliseconds times places. */
export interface Busy {
  busy: number
  free: number
}

/**
 * How much of an agent's places were taken between two instants. Places are free only while the agent is online; work
 * counts as busy whatever the light says. What is held beyond the capacity counts as busy too.
 */
export function busyBetween(from: number, to: number, shifts: readonly Shift[], works: readonly Places[]): Busy {
  const marks = new Set([from, to])
  for (const at of [...shifts.map((shift) => shift.at), ...works.flatMap((work) => [work.from, work.to])]) {
    if (at > from && at < to) marks.add(at)
  }
  const ordered = [...marks].sort((a, b) => a - b)
  const due = [...shifts].sort((a, b) => a.at - b.at)
  const starts = [...works].sort((a, b) => a.from - b.from)
  const sum: Busy = { busy: 0, free: 0 }
  let [presence, capacity, nextShift, nextStart] = ['offline', 0, 0, 0]
  let running: Places[] = []
  for (const [index, at] of ordered.slice(0, -1).entries()) {
    for (; (due[nextShift]?.at ?? Number.POSITIVE_INFINITY) <= at; nextShift++) {
      presence = due[nextShift]?.presence ?? presence
      capacity = due[nextShift]?.capacity ?? capacity
    }
    for (; (starts[nextStart]?.from ?? Number.POSITIVE_INFINITY) <= at; nextStart++) {
      const work = starts[nextStart]
      if (work) running.push(work)
    }
    running = running.filter((work) => work.to > at)
    const millis = (ordered[index + 1] ?? at) - at
    const held = running.reduce((all, { places }) => all + places, 0)
    sum.busy += held * millis
    if (presence === 'online') sum.free += Math.max(0, capacity - held) * millis
  }
  return sum
}
