import type { Conversation } from '@tandem/contract'
import { Link } from 'react-router'
import { useCommon } from '../../../i18n/common.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Face } from '../../../ui/face.tsx'
import { useTexts } from '../texts.ts'
import css from './list.module.css'
import { Preview } from './preview.tsx'

interface Props {
  conversation: Conversation
  to: string
  selected: boolean
  unread: number
  /** Seconds that the customer has been waiting, or null when nobody waits. */
  waitedSeconds: number | null
  /** Their place in the queue, in words. */
  place?: string
}

/** One conversation of a list: who, what, how it stands. */
export function Row({ conversation, to, selected, unread, waitedSeconds, place }: Props) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const common = useCommon()
  const format = useFormat()
  const { customer, emotion, triage, priority, updatedAt, assignee, rating, snooze } = conversation
  return (
    <Link to={to} className={css.row} data-selected={selected || undefined} aria-current={selected || undefined}>
      <Face name={nameOf(customer.name)} emotion={emotion} />
      <span className={css.head}>
        <strong data-unread={unread > 0 || undefined}>{nameOf(customer.name)}</strong>
        {priority === 1 && <i className={css.urgent} title={common.priority(1)} />}
        <time dateTime={updatedAt} title={format.full(updatedAt)}>
          {format.short(updatedAt)}
        </time>
      </span>
      <span className={css.preview}>
        <Preview conversation={conversation} selected={selected} />
        {unread > 0 && (
          <b className={css.unread} title={t.unread(unread)}>
            {unread > 99 ? '99+' : unread}
          </b>
        )}
      </span>
      <span className={css.meta}>
        {triage && <span data-triage={triage}>{common.triage[triage]}</span>}
        {emotion !== 'neutral' && <span data-emotion={emotion}>{common.emotion[emotion]}</span>}
        {place && <span>{place}</span>}
        {waitedSeconds !== null && (
          <span data-late={waitedSeconds > 120 || undefined}>{t.waiting(format.span(waitedSeconds))}</span>
        )}
        {assignee.kind === 'bot' && conversation.status === 'open' && <span data-ai>{common.ai}</span>}
        {snooze && <span>{snooze.until ? t.snoozedUntil(format.moment(snooze.until)) : t.snoozedOpen}</span>}
        {rating !== null && <span>★ {rating}</span>}
      </span>
    </Link>
  )
}
