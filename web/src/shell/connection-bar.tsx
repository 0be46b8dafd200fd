import { live } from '../live/live.ts'
import { useStore } from '../ui/store.ts'
import css from './shell.module.css'
import { useTexts } from './texts.ts'

/** A thin line of warning while the socket is away; nothing at all when everything is well. */
export function ConnectionBar() {
  const t = useTexts()
  const status = useStore(live, (state) => state.status)
  if (status === 'online' || status === 'starting') return null
  return (
    <div className={css.connection} role="status">
      {status === 'waiting' ? t.connecting : t.offline}
    </div>
  )
}
