import type { ImportWait, Localized, Policies, ReviewState } from '@tandem/contract'

/** Finance always reviews with four eyes; elsewhere the tenant decides. */
export const demandsFourEyes = (policies: Pick<Policies, 'fourEyes' | 'industry'>): boolean =>
  policies.fourEyes || policies.industry === 'finance'

export type Act = 'submit' | 'publish' | 'reject'

/** From which state each act starts. */
const STARTS: Record<Act, ReviewState> = { submit: 'draft', publish: 'review', reject: 'review' }

/** Whether the act fits the state that the item is in. */
export const mayAct = (state: ReviewState, act: Act): boolean => STARTS[act] === state

/** How an item stands, where that keeps an act from it. */
export const standings: Record<ReviewState, Localized> = {
  draft: { zh: '它现在是草稿', en: 'it is a draft now' },
  review: { zh: '它正在等待审核', en: 'it waits for review' },
  published: { zh: '它已经发布，没有草稿', en: 'it is published, without a draft' },
}

/** A draft that is not published yet. */
export interface Waiting {
  state: ReviewState
  author: string | null
  hasText: boolean
}

/** Whether this person may publish this draft. */
export const mayPublish = (fourEyes: boolean, author: string | null, reviewer: string): boolean =>
  !fourEyes || author !== reviewer

/** What keeps this person from publishing a draft together with others of its import; null: nothing does. */
export function waitOf({ state, author, hasText }: Waiting, fourEyes: boolean, reviewer: string): ImportWait | null {
  if (!hasText) return 'text'
  if (fourEyes && state === 'draft') return 'review'
  return mayPublish(fourEyes, author, reviewer) ? null : 'colleague'
}
