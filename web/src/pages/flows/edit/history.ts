/** A content with what it was before, and what was undone. */
export interface History<C> {
  past: readonly C[]
  present: C
  future: readonly C[]
}

const DEEPEST = 100

export const begin = <C>(present: C): History<C> => ({ past: [], present, future: [] })

/** The next content. With `merge` it takes the place of the present one: letters typed into one field are one step. */
export function change<C>(history: History<C>, present: C, merge = false): History<C> {
  const past = merge && history.past.length > 0 ? history.past : [...history.past, history.present].slice(-DEEPEST)
  return { past, present, future: [] }
}

export function undo<C>({ past, present, future }: History<C>): History<C> {
  const before = past.at(-1)
  if (before === undefined) return { past, present, future }
  return { past: past.slice(0, -1), present: before, future: [present, ...future] }
}

export function redo<C>({ past, present, future }: History<C>): History<C> {
  const [next, ...rest] = future
  return next === undefined ? { past, present, future } : { past: [...past, present], present: next, future: rest }
}
