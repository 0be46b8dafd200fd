import type { Me } from '@tandem/contract'
import { Navigate, Outlet, useLocation } from 'react-router'
import { ChangePassword } from '../pages/sign-in/change-password.tsx'
import { EnrolTotp } from '../pages/sign-in/enrol-totp.tsx'
import { Problem } from '../ui/problem.tsx'
import { Splash } from '../ui/splash.tsx'
import { Locked } from './locked.tsx'
import { SessionContext, useLocked, useMe } from './session.tsx'

/**
 * Lets only a signed-in user with a valid password and second factor through; everybody else is led there and back.
 * Where a session ends under an open page, the page stays, so that nothing typed is lost, behind a lock.
 */
export function RequireSession() {
  const me = useMe()
  const locked = useLocked()
  const { pathname, search } = useLocation()
  if (me.isPending) return <Splash />
  if (me.isError && !me.data) return <Problem problem={me.error} retry={() => void me.refetch()} full />
  if (!me.data) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />
  return (
    <SessionContext value={me.data} key={me.data.user.id}>
      <Allowed me={me.data} />
      {locked && <Locked />}
    </SessionContext>
  )
}

/** Before anything else, what the account still lacks. */
function Allowed({ me }: { me: Me }) {
  if (me.mustChangePassword) return <ChangePassword />
  return me.mustEnrolTotp ? <EnrolTotp /> : <Outlet />
}
