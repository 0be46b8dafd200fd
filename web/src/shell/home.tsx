import { Navigate } from 'react-router'
import { useSession } from '../session/session.tsx'
import { menuFor } from './menu.tsx'
import { NotFound } from './not-found.tsx'

/** The start page: the first of the menu that this user may open. */
export function Home() {
  const { scopes } = useSession()
  const first = menuFor(scopes)[0]
  return first ? <Navigate to={first.path} replace /> : <NotFound />
}
