import type { Alarm } from '@tandem/contract'
import { Button } from 'antd'
import { useVerb, useVerbMutation } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { useCan } from '../../session/session.tsx'
import { useTexts as useNoticeTexts } from '../../shell/notices/texts.ts'
import css from './alarms.module.css'
import { useTexts } from './texts.ts'

/** What alarms the floor now, and below it what did today. Nothing at all on a quiet day. */
export function Alarms() {
  const t = useTexts()
  const rows = useVerb('supervision.alarms', {}, { refetchInterval: 30_000 }).data?.rows ?? []
  const on = rows.filter((alarm) => alarm.clearedAt === null)
  const over = rows.filter((alarm) => alarm.clearedAt !== null)
  if (rows.length === 0) return null
  return (
    <section className={css.alarms} aria-label={t.alarms}>
      {on.map((alarm) => (
        <OnAlarm key={alarm.id} alarm={alarm} />
      ))}
      {over.length > 0 && (
        <details className={css.alarmsOver}>
          <summary>{t.alarmsOver(over.length)}</summary>
          <ul>
            {over.map((alarm) => (
              <OverAlarm key={alarm.id} alarm={alarm} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** A value of an alarm in its own unit. */
function useValue(): (kind: Alarm['kind'], value: number) => string {
  const t = useTexts()
  const format = useFormat()
  return (kind, value) => {
    if (kind === 'longest_wait') return format.span(value)
    return kind === 'abandonment' ? format.percent(value) : t.customers(value)
  }
}

function OnAlarm({ alarm }: { alarm: Alarm }) {
  const t = useTexts()
  const titles = useNoticeTexts().alarms
  const format = useFormat()
  const shown = useValue()
  const { id, kind, worst, limit, raisedAt, acknowledged } = alarm
  const supervises = useCan('conversation:supervise')
  const acknowledge = useVerbMutation('supervision.acknowledge', { refresh: ['supervision.alarms'] })
  return (
    <div className={css.alarm} role="alert" data-seen={acknowledged !== null || undefined}>
      <strong>{titles[kind]}</strong>
      <span>{t.alarmValue(shown(kind, worst), shown(kind, limit))}</span>
      <time dateTime={raisedAt}>{t.alarmSince(format.short(raisedAt))}</time>
      {acknowledged ? (
        <span>{t.alarmWith(acknowledged.name)}</span>
      ) : (
        supervises && (
          <Button size="small" loading={acknowledge.isPending} onClick={() => acknowledge.mutate({ alarm: id })}>
            {t.alarmTake}
          </Button>
        )
      )}
    </div>
  )
}

function OverAlarm({ alarm: { kind, worst, raisedAt, clearedAt, acknowledged } }: { alarm: Alarm }) {
  const t = useTexts()
  const titles = useNoticeTexts().alarms
  const format = useFormat()
  const shown = useValue()
  return (
    <li>
      {titles[kind]}
      <small>
        {[
          `${format.short(raisedAt)} – ${clearedAt ? format.short(clearedAt) : ''}`,
          t.alarmWorst(shown(kind, worst)),
          acknowledged && t.alarmWith(acknowledged.name),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </li>
  )
}
