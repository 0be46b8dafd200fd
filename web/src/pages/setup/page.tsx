import { Skeleton } from 'antd'
import { Link, Navigate, useSearchParams } from 'react-router'
import { useVerb } from '../../api/hooks.ts'
import { useMe } from '../../session/session.tsx'
import { CardPage } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { SetupForm } from './setup-form.tsx'
import { useTexts } from './texts.ts'

/** The first page of a fresh installation; its link carries a one-time token. */
export function SetupPage() {
  const t = useTexts()
  const token = useSearchParams()[0].get('token')
  const signedIn = Boolean(useMe().data)
  const status = useVerb('tenants.setupStatus', {})
  if (signedIn) return <Navigate to="/ready" replace />
  return (
    <CardPage title={t.title} hint={t.hint} wide>
      {status.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {status.isError && <Problem problem={status.error} retry={() => void status.refetch()} />}
      {status.data && !status.data.needed && (
        <Notice tone="info">
          {t.alreadyDone} <Link to="/sign-in">{t.goSignIn}</Link>
        </Notice>
      )}
      {status.data?.needed && !token && <Notice tone="warn">{t.noToken}</Notice>}
      {status.data?.needed && token && <SetupForm token={token} packs={status.data.packs} />}
    </CardPage>
  )
}
