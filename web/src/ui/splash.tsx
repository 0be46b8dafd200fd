import { useCommon } from '../i18n/common.ts'
import { Logo } from './logo.tsx'
import css from './ui.module.css'

/** Shown while it is not yet known who is signed in. */
export function Splash() {
  const t = useCommon()
  return (
    <div className={css.full} role="status" aria-label={t.loading}>
      <span className={css.breathe}>
        <Logo size={40} />
      </span>
    </div>
  )
}
