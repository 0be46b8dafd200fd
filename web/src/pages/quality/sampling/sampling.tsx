import sheet from '../../../ui/sheet.module.css'
import { FormsCard } from './forms-card.tsx'
import { PlansCard } from './plans-card.tsx'
import { PolicyCard } from './policy-card.tsx'

/** What people look at beside the rules: which conversations, by which form, and how it is judged. */
export function Sampling() {
  return (
    <div className={sheet.page}>
      <PlansCard />
      <FormsCard />
      <PolicyCard />
    </div>
  )
}
