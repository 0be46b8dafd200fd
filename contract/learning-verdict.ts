import type { LearnComparison } from './learning-versions.ts'

/** Worse than what serves, than what served before, or at refusing alone: goes live only with a reason. */
export const isWorse = ({ verdict, best, outside }: Pick<LearnComparison, 'verdict' | 'best' | 'outside'>): boolean =>
  [verdict, best?.verdict, outside?.verdict].includes('worse')
