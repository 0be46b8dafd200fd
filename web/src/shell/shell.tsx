import { Suspense } from 'react'
import { Outlet, useLocation } from 'react-router'
import { useSession } from '../session/session.tsx'
import { Boundary } from '../ui/boundary.tsx'
import { Splash } from '../ui/splash.tsx'
import { useWide } from '../ui/use-wide.ts'
import { BroadcastBar } from './broadcast-bar.tsx'
import { CallInBar } from './call-in-bar.tsx'
import { ConnectionBar } from './connection-bar.tsx'
import { Header } from './header.tsx'
import { mayOpen } from './menu.tsx'
import { NoAccess } from './not-found.tsx'
import { NoticeAsk } from './notice-ask.tsx'
import { OfferStack } from './offer-stack.tsx'
import { Rail } from './rail.tsx'
import css from './shell.module.css'
import { useTexts } from './texts.ts'
import { TotpReminder } from './totp-reminder.tsx'
import { useLive } from './use-live.ts'
import { useTenantHome } from './use-tenant-home.ts'

/** The frame around every page of a signed-in user; it keeps the socket open. */
export function Shell() {
  const t = useTexts()
  const { pathname } = useLocation()
  const { scopes } = useSession()
  const wide = useWide()
  useLive()
  useTenantHome()
  return (
    <div className={css.shell}>
      <a href="#content" className={css.skip}>
        {t.skip}
      </a>
      <Header />
      <Rail />
      <main id="content" className={css.content} tabIndex={-1}>
        <ConnectionBar />
        <TotpReminder />
        <BroadcastBar />
        <CallInBar />
        <NoticeAsk />
        <Boundary key={pathname.split('/')[1]}>
          <Suspense fallback={<Splash />}>{mayOpen(pathname, scopes) ? <Outlet /> : <NoAccess />}</Suspense>
        </Boundary>
      </main>
      {!(wide && pathname.startsWith('/workspace')) && <OfferStack />}
    </div>
  )
}
