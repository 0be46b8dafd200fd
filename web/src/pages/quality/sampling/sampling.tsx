import { FormsCard } from './forms-card.tsx'
import { PlansCard } from './plans-card.tsx'
import { PolicyCard } from './policy-card.tsx'
import css from './sampling.module.css'

/** What people look at beside the rules: which conversations, by which form, and how it is judged. */
export function Sampling() {
  return (
    <div className={css.page}>
      <PlansCard />
      <FormsCard />
      <PolicyCard />
    </div>
  )
}
