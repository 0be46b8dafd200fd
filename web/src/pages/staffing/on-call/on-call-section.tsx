import { PhoneOutlined } from '@ant-design/icons'
import type { CallIn, StaffingPolicy, VerbOutput } from '@tandem/contract'
import { Button, Skeleton } from 'antd'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useCan } from '../../../session/session.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { Panel } from '../../live/panel.tsx'
import { useQueueTitle } from '../queue-title.ts'
import css from '../staffing.module.css'
import { useTexts } from '../texts.ts'
import { Notifiers } from './notifiers.tsx'

type Standing = VerbOutput<'staffing.onCall'>

/** Gaps of the next minutes, whom they call in, and how fast people come. */
export function OnCallSection() {
  const mayWrite = useCan('staffing:write')
  const onCall = useVerb('staffing.onCall', {}, { refetchInterval: 10_000 })
  const policy = useVerb('staffing.policy', {})
  if (onCall.isPending || policy.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (!onCall.data) return <Problem problem={onCall.error} retry={() => void onCall.refetch()} />
  const rules = policy.data?.onCall
  return (
    <div className={css.stack}>
      {rules && <Switch rules={rules} />}
      <Figures standing={onCall.data} />
      <div className={css.two}>
        <div className={css.stack}>
          <Open open={onCall.data.open} />
          <Calls calls={onCall.data.calls} />
        </div>
        <div className={css.stack}>
          <Pool standing={onCall.data} />
          {mayWrite && <Notifiers />}
        </div>
      </div>
    </div>
  )
}

function Switch({ rules }: { rules: StaffingPolicy['onCall'] }) {
  const t = useTexts()
  const mayWrite = useCan('staffing:write')
  const set = useVerbMutation('staffing.setPolicy', { refresh: ['staffing.policy', 'staffing.onCall'] })
  const turn = (enabled: boolean) => set.mutate({ onCall: { ...rules, enabled } })
  if (rules.enabled)
    return mayWrite ? (
      <div className={css.bar}>
        <span className={css.gap} />
        <Button loading={set.isPending} onClick={() => turn(false)}>
          {t.turnOff}
        </Button>
      </div>
    ) : null
  return (
    <Empty icon={<PhoneOutlined />} title={t.onCallOff} hint={t.onCallOffHint}>
      {mayWrite && (
        <Button type="primary" loading={set.isPending} onClick={() => turn(true)}>
          {t.turnOn}
        </Button>
      )}
    </Empty>
  )
}

function Figures({ standing }: { standing: Standing }) {
  const t = useTexts()
  const format = useFormat()
  const { calledToInQueueP50Minutes: p50, calledToInQueueMaxMinutes: max, withinTwoHours: within } = standing
  const minutes = (value: number | null) =>
    value === null ? '–' : t.minutes(format.number(Math.round(value * 10) / 10))
  const note = (n: number) => `${t.last30} · ${t.n(n)}`
  const figures = [
    { title: t.p50, value: minutes(p50.value), n: p50.n },
    { title: t.max, value: minutes(max.value), n: max.n },
    { title: t.within, value: within.value === null ? '–' : format.percent(within.value), n: within.n },
  ]
  return (
    <section className={css.cards}>
      {figures.map(({ title, value, n }) => (
        <div key={title} className={css.figure}>
          <span>{title}</span>
          <strong>{value}</strong>
          <small>{note(n)}</small>
        </div>
      ))}
    </section>
  )
}

function Open({ open }: { open: Standing['open'] }) {
  const t = useTexts()
  const format = useFormat()
  const titleOf = useQueueTitle()
  return (
    <Panel title={t.gapsNow} count={open.length}>
      {open.length === 0 && <p className={css.hint}>{t.noGapsNow}</p>}
      <ul className={css.rows}>
        {open.map(({ queue, since, people, state }) => (
          <li key={queue} className={css.row}>
            <span className={css.who}>
              <strong>{titleOf(queue)}</strong>
              <small>
                {format.time(since)} · {t.soonMissing(people)}
              </small>
            </span>
            <span className={css.tag} data-tone={state === 'open' ? 'danger' : 'warn'}>
              {t.gapStates[state] ?? state}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const tones: Record<CallIn['state'], string | undefined> = {
  called: 'warn',
  accepted: 'good',
  arrived: 'good',
  declined: undefined,
  missed: 'danger',
  withdrawn: undefined,
}

function Calls({ calls }: { calls: CallIn[] }) {
  const t = useTexts()
  const format = useFormat()
  const titleOf = useQueueTitle()
  const took = ({ calledAt, arrivedAt }: CallIn) =>
    arrivedAt
      ? ` · ${t.tookMinutes(format.number(Math.round((Date.parse(arrivedAt) - Date.parse(calledAt)) / 6000) / 10))}`
      : ''
  return (
    <Panel title={t.calls}>
      {calls.length === 0 && <p className={css.hint}>{t.noCalls}</p>}
      <ul className={css.rows}>
        {calls.map((call) => (
          <li key={call.id} className={css.row}>
            <span className={css.who}>
              <strong>{call.agent.name}</strong>
              <small>
                {format.short(call.calledAt)} · {titleOf(call.queue)}
                {took(call)}
              </small>
            </span>
            {call.told
              .filter(({ ok }) => !ok)
              .map(({ notifier }) => (
                <span key={notifier} className={css.tag} data-tone="danger">
                  {t.notTold(notifier)}
                </span>
              ))}
            <span className={css.tag} data-tone={tones[call.state]}>
              {t.callStates[call.state]}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Pool({ standing: { pool, open } }: { standing: Standing }) {
  const t = useTexts()
  const mayWrite = useCan('staffing:write')
  const call = useVerbMutation('staffing.callIn', {
    refresh: ['staffing.onCall'],
    toast: t.called,
  })
  return (
    <Panel title={t.pool} count={pool.length}>
      {pool.length === 0 && <Empty title={t.poolEmpty} hint={t.poolEmptyHint} />}
      <ul className={css.rows}>
        {pool.map(({ agent, name, free, why }) => (
          <li key={agent} className={css.row}>
            <span className={css.who}>
              <strong>{name}</strong>
            </span>
            <span className={css.tag} data-tone={free ? 'good' : undefined}>
              {free ? t.free : (t.why[why ?? ''] ?? why)}
            </span>
            {mayWrite && free && (
              <Button
                size="small"
                loading={call.isPending && call.variables.agent === agent}
                onClick={() => call.mutate({ agent, queue: open[0]?.queue ?? '' })}
              >
                {t.callNow}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
