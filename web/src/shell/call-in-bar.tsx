import type { CallIn } from '@tandem/contract'
import { Button } from 'antd'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { useVerb, useVerbMutation } from '../api/hooks.ts'
import { useFormat } from '../i18n/format.ts'
import { useCan } from '../session/session.tsx'
import { attract } from './notice.ts'
import css from './shell.module.css'
import { useTexts } from './texts.ts'

/** Somebody is missing, and this agent is asked to come in: one tap, and they are online. */
export function CallInBar() {
  const works = useCan('routing:work')
  const call = useVerb('staffing.mine', {}, { enabled: works, refetchInterval: 60_000 }).data?.calls[0]
  if (!call) return null
  return call.state === 'called' ? <Asked key={call.id} call={call} /> : <Coming />
}

const refresh = ['staffing.mine', 'workforce.me', 'workforce.agents'] as const

function Asked({ call }: { call: CallIn }) {
  const t = useTexts()
  const format = useFormat()
  const navigate = useNavigate()
  const answer = useVerbMutation('staffing.answerCall', { refresh: [...refresh] })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a call draws attention once
  useEffect(() => attract({ tag: call.id, title: t.callIn, open: () => void navigate('/my-shifts') }), [])
  return (
    <section className={`${css.broadcast} ${css.callIn}`} role="alert">
      <strong>{t.callIn}</strong>
      <p>{t.callInHint(format.time(call.until), format.time(call.answerBy))}</p>
      <Button
        size="small"
        type="primary"
        loading={answer.isPending}
        onClick={() => answer.mutate({ call: call.id, accept: true })}
      >
        {t.callInYes}
      </Button>
      <Button size="small" disabled={answer.isPending} onClick={() => answer.mutate({ call: call.id, accept: false })}>
        {t.callInNo}
      </Button>
    </section>
  )
}

/** Accepted on the phone: what is left is to go online. */
function Coming() {
  const t = useTexts()
  const online = useVerbMutation('workforce.setPresence', { refresh: [...refresh] })
  return (
    <section className={`${css.broadcast} ${css.callIn}`} role="status">
      <strong>{t.callInComing}</strong>
      <p>{t.callInComingHint}</p>
      <Button
        size="small"
        type="primary"
        loading={online.isPending}
        onClick={() => online.mutate({ presence: 'online' })}
      >
        {t.callInGoOnline}
      </Button>
    </section>
  )
}
