import { useCan } from '../../../session/session.tsx'
import css from '../staffing.module.css'
import { Events } from './events.tsx'
import { Kinds } from './kinds.tsx'
import { PolicyForm } from './policy-form.tsx'
import { Staff } from './staff.tsx'

/** Targets, events, shifts, and what people agreed to. */
export function SetupSection() {
  const mayWrite = useCan('staffing:write')
  return (
    <div className={css.stack}>
      <PolicyForm mayWrite={mayWrite} />
      <div className={css.two}>
        <Events mayWrite={mayWrite} />
        <div className={css.stack}>
          <Kinds mayWrite={mayWrite} />
          <Staff mayWrite={mayWrite} />
        </div>
      </div>
    </div>
  )
}
