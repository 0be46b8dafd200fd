import { useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { useVerb } from '../../api/hooks.ts'
import { beginSession, useMe } from '../../session/session.tsx'
import { CardPage } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Splash } from '../../ui/splash.tsx'
import { safeNext } from './next.ts'
import { type Credentials, PasswordStep } from './password-step.tsx'
import { useTexts } from './texts.ts'
import { TotpStep } from './totp-step.tsx'

/** Account and password, then the code where the account has a second step; back to where the user came from. */
export function SignInPage() {
  const t = useTexts()
  const me = useMe()
  const [search] = useSearchParams()
  const [credentials, setCredentials] = useState<Credentials | null>(null)
  const setupNeeded = useVerb('tenants.setupStatus', {}).data?.needed
  if (me.data) return <Navigate to={safeNext(search.get('next'))} replace />
  if (me.isPending) return <Splash />
  if (credentials)
    return (
      <CardPage title={t.totpTitle} hint={t.totpHint}>
        <TotpStep credentials={credentials} done={beginSession} restart={() => setCredentials(null)} />
      </CardPage>
    )
  return (
    <CardPage title={t.welcome}>
      {setupNeeded && <Notice tone="warn">{t.notSetUp}</Notice>}
      <PasswordStep done={beginSession} askTotp={setCredentials} />
    </CardPage>
  )
}
