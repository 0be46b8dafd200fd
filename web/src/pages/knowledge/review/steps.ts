import type { ReviewState } from '@tandem/contract'

export interface Situation {
  /** Null: never saved. */
  state: ReviewState | null
  dirty: boolean
  mayWrite: boolean
  mayReview: boolean
  /** Somebody other than the author has to publish. */
  fourEyes: boolean
  /** The waiting draft is the reader's own. */
  own: boolean
}

export type Step = 'discard' | 'save' | 'submit' | 'publishNow' | 'publish' | 'reject' | 'retire'

/** What this person can do now, the usual next step last. Mirrors the server's rules; the server decides. */
export function stepsOf({ state, dirty, mayWrite, mayReview, fourEyes, own }: Situation): Step[] {
  const steps: Step[] = []
  if (state !== null && mayReview && !dirty) steps.push('retire')
  if (dirty) steps.push('discard')
  if (mayWrite && (dirty || state === null)) steps.push('save')
  if (dirty || state === null) return steps
  if (state === 'draft' && mayWrite) steps.push('submit')
  if (state === 'draft' && mayWrite && mayReview && !fourEyes) steps.push('publishNow')
  if (state === 'review' && mayReview) steps.push('reject')
  if (state === 'review' && mayReview && !(fourEyes && own)) steps.push('publish')
  return steps
}
