import type { Policies, ReviewState } from '@tandem/contract'

/** Finance always reviews with four eyes; elsewhere the tenant decides. */
export const demandsFourEyes = (policies: Pick<Policies, 'fourEyes' | 'industry'>): boolean =>
  policies.fourEyes || policies.industry === 'finance'

export type Act = 'submit' | 'publish' | 'reject'

/** From which state each act starts. */
const STARTS: Record<Act, ReviewState> = { submit: 'draft', publish: 'review', reject: 'review' }

/** Whether the act fits the state that the item is in. */
export const mayAct = (state: ReviewState, act: Act): boolean => STARTS[act] === state

/** Whether this person may publish this draft. */
export const mayPublish = (fourEyes: boolean, author: string | null, reviewer: string): boolean =>
  !fourEyes || author !== reviewer
