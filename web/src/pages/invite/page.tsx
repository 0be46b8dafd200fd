import type { InvitationState } from '@tandem/contract'
import { Button } from 'antd'
import { Link, useLocation } from 'react-router'
import { useVerb } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { CardPage } from '../../ui/card-page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Splash } from '../../ui/splash.tsx'
import { AcceptForm } from './accept-form.tsx'
import { tokenOf } from './link.ts'
import { useTexts } from './texts.ts'

/** Where the link of an invitation leads: a password of one's own, and in. */
export function InvitePage() {
  const token = tokenOf(useLocation().hash)
  return token === null ? <Over state="unknown" /> : <Looked token={token} />
}

function Looked({ token }: { token: string }) {
  const t = useTexts()
  const format = useFormat()
  const found = useVerb('security.invitation', { token })
  if (found.isPending) return <Splash />
  if (!found.data) return <Problem full problem={found.error} retry={() => void found.refetch()} />
  const { state, invited } = found.data
  if (state !== 'open' || !invited) return <Over state={state === 'open' ? 'unknown' : state} />
  return (
    <CardPage
      title={t.title(invited.organisation)}
      hint={`${t.hint(invited.name)} ${t.until(format.moment(invited.expiresAt))}`}
    >
      <AcceptForm token={token} invited={invited} />
    </CardPage>
  )
}

/** The link leads nowhere any more: why, and what to do. */
function Over({ state }: { state: Exclude<InvitationState, 'open'> }) {
  const t = useTexts()
  const { title, hint } = t.over[state]
  return (
    <CardPage title={title} hint={hint}>
      {state === 'used' && (
        <Link to="/sign-in">
          <Button type="primary" size="large" block tabIndex={-1}>
            {t.signIn}
          </Button>
        </Link>
      )}
    </CardPage>
  )
}
