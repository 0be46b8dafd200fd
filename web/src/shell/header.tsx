import { Link } from 'react-router'
import { useCommon } from '../i18n/common.ts'
import { useCan } from '../session/session.tsx'
import { Logo } from '../ui/logo.tsx'
import { AccountMenu } from './account-menu.tsx'
import { NoticeBell } from './notices/notice-bell.tsx'
import { PresenceSwitch } from './presence-switch.tsx'
import css from './shell.module.css'
import { TenantSwitch } from './tenant-switch.tsx'

/** Whose desk this is, whether they receive work, and their own menu. */
export function Header() {
  const t = useCommon()
  const works = useCan('routing:work')
  return (
    <header className={css.header}>
      <Link to="/" className={css.brand} aria-label={t.goHome}>
        <Logo size={24} />
      </Link>
      <TenantSwitch />
      <span className={css.gap} />
      {works && <PresenceSwitch />}
      <NoticeBell />
      <AccountMenu />
    </header>
  )
}
