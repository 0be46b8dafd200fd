import type { VerbOutput } from '@tandem/contract'
import { Button } from 'antd'
import { useParams } from 'react-router'
import { useVerb, useVerbMutation } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { CardPage } from '../../ui/card-page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Splash } from '../../ui/splash.tsx'
import css from './on-call.module.css'
import { useTexts } from './texts.ts'

/** Where the link of a call leads: it answers with one tap, without a sign-in, and can do nothing else. */
export function OnCallPage() {
  const t = useTexts()
  const { token = '' } = useParams()
  const call = useVerb('staffing.callOfLink', { token })
  if (call.isPending) return <Splash />
  if (call.data) return <Call call={call.data} token={token} />
  if (call.error?.transient) return <Problem full problem={call.error} retry={() => void call.refetch()} />
  return (
    <CardPage title={t.over} hint={t.overHint}>
      {null}
    </CardPage>
  )
}

function Call({ call, token }: { call: VerbOutput<'staffing.callOfLink'>; token: string }) {
  const t = useTexts()
  const format = useFormat()
  const answer = useVerbMutation('staffing.answerLink', { refresh: ['staffing.callOfLink'] })
  const late = Date.parse(call.answerBy) <= Date.now()
  switch (call.state) {
    case 'accepted':
    case 'arrived':
      return (
        <CardPage title={call.state === 'arrived' ? t.arrived : t.accepted} hint={t.acceptedHint}>
          <Button type="primary" size="large" block href="/workspace">
            {t.open}
          </Button>
        </CardPage>
      )
    case 'declined':
      return (
        <CardPage title={t.declined} hint={t.declinedHint}>
          {null}
        </CardPage>
      )
    case 'called':
      if (late) break
      return (
        <CardPage title={t.title} hint={t.hint(call.organisation)}>
          <p className={css.facts}>
            <span>{t.until(format.time(call.until))}</span>
            <span>{t.answerBy(format.time(call.answerBy))}</span>
          </p>
          <div className={css.answers}>
            <Button
              type="primary"
              size="large"
              block
              loading={answer.isPending}
              onClick={() => answer.mutate({ token, accept: true })}
            >
              {t.yes}
            </Button>
            <Button
              size="large"
              block
              disabled={answer.isPending}
              onClick={() => answer.mutate({ token, accept: false })}
            >
              {t.no}
            </Button>
          </div>
        </CardPage>
      )
  }
  return (
    <CardPage title={t.over} hint={t.overHint}>
      {null}
    </CardPage>
  )
}
