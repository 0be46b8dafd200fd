import { NavLink } from 'react-router'
import { useVerb } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import { useTexts } from '../texts.ts'
import { type View, viewsFor } from '../views.ts'
import css from './list.module.css'

/** The four lists; mine carries what is unread, the queue how many wait. */
export function ViewTabs({ view: now, unread }: { view: View; unread: number }) {
  const t = useTexts()
  const works = useCan('routing:work')
  const waiting = useVerb('routing.queue', {}, { enabled: works }).data?.rows.length ?? 0
  const counts: Partial<Record<View, number>> = {
    mine: unread,
    queue: waiting,
  }
  return (
    <nav className={css.tabs} aria-label={t.viewsLabel}>
      {viewsFor(works).map((view) => (
        <NavLink key={view} to={`/workspace/${view}`} className={css.tab} data-now={view === now || undefined}>
          {t.views[view]}
          {counts[view] ? <b data-view={view}>{counts[view]}</b> : null}
        </NavLink>
      ))}
    </nav>
  )
}
