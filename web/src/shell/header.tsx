import { Link } from 'react-router'
import { useCan, useSession } from '../session/session.tsx'
import { Logo } from '../ui/logo.tsx'
import { AccountMenu } from './account-menu.tsx'
import { PresenceSwitch } from './presence-switch.tsx'
import css from './shell.module.css'

/** Whose desk this is, whether they receive work, and their own menu. */
export function Header() {
  const { tenant } = useSession()
  const works = useCan('routing:work')
  return (
    <header className={css.header}>
      <Link to="/" className={css.brand}>
        <Logo size={24} />
        <span className={css.tenant}>{tenant.name}</span>
      </Link>
      <span className={css.gap} />
      {works && <PresenceSwitch />}
      <AccountMenu />
    </header>
  )
}
