/** A skill and the level that is asked of it, 1 to 5. */
export interface Need {
  key: string
  level: number
}

/** So often the levels were lowered when no skill is asked for any longer. */
export const ANYBODY = 99

/**
 * What is asked for after the levels were lowered `relaxed` times, as sorted `key:level`. Never more than anybody has
 * (`tops`, the best level of each skill), and nothing that nobody has: an entry must never be unassignable.
 */
export function needsOf(wanted: readonly Need[], relaxed: number, tops: ReadonlyMap<string, number>): string[] {
  if (relaxed >= ANYBODY) return []
  const tokens = wanted.flatMap(({ key, level }) => {
    const top = tops.get(key) ?? 0
    return top === 0 ? [] : [`${key}:${Math.min(Math.max(level - relaxed, 1), top)}`]
  })
  return [...new Set(tokens)].sort()
}

export const serves = (grants: readonly string[], needs: readonly string[]): boolean =>
  needs.every((need) => grants.includes(need))

/** The level that grants give in a skill; 0 for none. */
export function levelOf(grants: readonly string[], key: string): number {
  let level = 0
  while (grants.includes(`${key}:${level + 1}`)) level++
  return level
}

export interface Ageing {
  relaxSeconds: number | null
  anybodySeconds: number | null
  escalateSeconds: number | null
}

/** What waiting has made of an entry, and in how many seconds of waiting that changes again (null never). */
export function aged(
  waitedSeconds: number,
  wanted: readonly Need[],
  policy: Ageing,
): { relaxed: number; escalated: boolean; nextAt: number | null } {
  const { relaxSeconds, anybodySeconds, escalateSeconds } = policy
  const most = wanted.reduce((max, { level }) => Math.max(max, level - 1), 0)
  const steps = relaxSeconds === null ? 0 : Math.min(Math.floor(waitedSeconds / relaxSeconds), most)
  const anybody = anybodySeconds !== null && wanted.length > 0 && waitedSeconds >= anybodySeconds
  const marks = [escalateSeconds]
  if (wanted.length > 0) marks.push(anybodySeconds)
  if (relaxSeconds !== null && steps < most) marks.push((steps + 1) * relaxSeconds)
  const ahead = marks.filter((mark) => mark !== null && mark > waitedSeconds) as number[]
  return {
    relaxed: anybody ? ANYBODY : steps,
    escalated: escalateSeconds !== null && waitedSeconds >= escalateSeconds,
    nextAt: ahead.length === 0 ? null : Math.min(...ahead),
  }
}
