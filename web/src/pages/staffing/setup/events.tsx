import { PlusOutlined } from '@ant-design/icons'
import type { StaffingEvent } from '@tandem/contract'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Problem } from '../../../ui/problem.tsx'
import { Panel } from '../../live/panel.tsx'
import { EntryRow } from '../entry-row.tsx'
import css from '../staffing.module.css'
import { useTexts } from '../texts.ts'
import { whenText } from './event-days.ts'
import { EventDialog } from './event-dialog.tsx'

const refresh = ['staffing.events', 'staffing.outlook', 'staffing.gaps'] as const

/** Days on which more come than usual, and those that most shops know. */
export function Events({ mayWrite }: { mayWrite: boolean }) {
  const t = useTexts()
  const localized = useLocalized()
  const [open, setOpen] = useState<StaffingEvent | 'new' | null>(null)
  const events = useVerb('staffing.events', {})
  const save = useVerbMutation('staffing.saveEvent', { refresh: [...refresh] })
  const add = mayWrite && (
    <Button size="small" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
      {t.addEvent}
    </Button>
  )
  return (
    <Panel title={t.events} extra={add}>
      <p className={css.hint}>{t.eventsHint}</p>
      {events.isPending && <Skeleton active />}
      {events.error && !events.data && <Problem problem={events.error} retry={() => void events.refetch()} />}
      {events.data?.rows.length === 0 && <p>{t.eventsEmpty}</p>}
      <ul className={css.rows}>
        {events.data?.rows.map((event) => (
          <Row key={event.id} event={event} edit={mayWrite ? () => setOpen(event) : null} />
        ))}
      </ul>
      {mayWrite && events.data && events.data.suggestions.length > 0 && (
        <>
          <strong>{t.suggestions}</strong>
          <div className={css.suggestions}>
            {events.data.suggestions.map(({ key, title, when, multiplier, hours }) => (
              <Button
                key={key}
                size="small"
                icon={<PlusOutlined />}
                disabled={save.isPending}
                onClick={() => save.mutate({ name: localized(title), when, multiplier, hours })}
              >
                {localized(title)} {t.times(String(multiplier))}
              </Button>
            ))}
          </div>
        </>
      )}
      {open && <EventDialog event={open === 'new' ? null : open} close={() => setOpen(null)} />}
    </Panel>
  )
}

function Row({ event, edit }: { event: StaffingEvent; edit: (() => void) | null }) {
  const t = useTexts()
  const format = useFormat()
  const { mutateAsync } = useVerbMutation('staffing.removeEvent', { refresh: [...refresh] })
  const remove = {
    title: t.removeEventAsk,
    content: t.removeEventHint,
    run: () => mutateAsync({ event: event.id }),
  }
  const note = `${t.whenKinds[kindOf(event)]} ${whenText(event.when)}`
  return (
    <EntryRow name={event.name} note={event.hours ? `${note} · ${t.rush}` : note} edit={edit} remove={edit && remove}>
      {event.learned !== null && (
        <span className={css.tag}>{t.learned(format.number(Math.round(event.learned * 10) / 10))}</span>
      )}
      <span className={css.tag} data-tone="warn">
        {t.times(format.number(event.multiplier))}
      </span>
    </EntryRow>
  )
}

function kindOf({ when }: StaffingEvent): 'yearly' | 'monthly' | 'dates' {
  if ('yearly' in when) return 'yearly'
  return 'monthly' in when ? 'monthly' : 'dates'
}
