import type { ReviewState } from '@tandem/contract'
import { useTexts } from '../texts.ts'
import css from './items.module.css'

/** Published, draft or in review, in its colour. */
export function StateTag({ state }: { state: ReviewState }) {
  const t = useTexts()
  return (
    <span className={css.state} data-state={state}>
      {t.state[state]}
    </span>
  )
}
