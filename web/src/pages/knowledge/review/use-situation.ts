import type { ReviewState } from '@tandem/contract'
import { useCan, useSession } from '../../../session/session.tsx'
import type { Situation } from './steps.ts'
import { useFourEyes } from './use-four-eyes.ts'

/** What of an article, an intent or a flow its review depends on. */
export interface Reviewed {
  id: string
  key: string
  state: ReviewState
  updatedAt: string
  draft: { by: string; at: string; rejected: string | null } | null
}

/** What decides about the review of an item, for the signed-in user. */
export function useSituation(item: Reviewed | undefined, dirty: boolean): Situation {
  const { user } = useSession()
  return {
    state: item?.state ?? null,
    dirty,
    mayWrite: useCan('knowledge:write'),
    mayReview: useCan('knowledge:review'),
    fourEyes: useFourEyes(),
    own: item?.draft?.by === user.id,
  }
}
