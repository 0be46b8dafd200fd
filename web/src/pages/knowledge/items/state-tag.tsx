import type { ReviewState } from '@tandem/contract'
import { useTexts } from '../texts.ts'
import css from './items.module.css'

interface Props {
  state: ReviewState
  /** Until when it is used, where it ends: from then on "published" would say too much. */
  validUntil?: string | null
}

/** Published, expired, draft or in review, in its colour. */
export function StateTag({ state, validUntil = null }: Props) {
  const t = useTexts()
  const isOver = state === 'published' && hasEnded(validUntil)
  return (
    <span className={css.state} data-state={isOver ? 'expired' : state}>
      {isOver ? t.expired : t.state[state]}
    </span>
  )
}

/** Whether the AI no longer answers from it. */
export const hasEnded = (validUntil: string | null): boolean =>
  validUntil !== null && Date.parse(validUntil) <= Date.now()
