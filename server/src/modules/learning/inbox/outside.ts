const EVERY = 4

/**
 * Parts the wordings of what is not our business: most are learnt, some check that versions go on refusing the like.
 * None does both, since what has been learnt proves nothing.
 */
export function shareOut<T>(wordings: readonly T[]): { learn: T[]; check: T[] } {
  const checks = (i: number) => i % EVERY === 1
  return { learn: wordings.filter((_, i) => !checks(i)), check: wordings.filter((_, i) => checks(i)) }
}
