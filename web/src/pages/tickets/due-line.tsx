import type { Ticket } from '@tandem/contract'
import { useFormat } from '../../i18n/format.ts'
import { useNow } from '../../ui/use-now.ts'
import { isOverdue } from './due.ts'
import { useTexts } from './texts.ts'
import css from './tickets.module.css'

/** Until when a ticket is to be answered; nothing for one without a time or that is solved. */
export function DueLine({ ticket }: { ticket: Pick<Ticket, 'state' | 'dueAt'> }) {
  const t = useTexts()
  const format = useFormat()
  const now = useNow(30_000)
  if (ticket.dueAt === null || ticket.state === 'solved') return null
  const moment = format.moment(ticket.dueAt)
  const late = isOverdue(ticket, now)
  return (
    <span className={css.due} data-late={late || undefined}>
      {late ? t.overdue(moment) : t.due(moment)}
    </span>
  )
}
