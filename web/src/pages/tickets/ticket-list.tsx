import type { Ticket } from '@tandem/contract'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import { usePages } from '../../api/pages.ts'
import { useCustomerName } from '../../i18n/customer-name.ts'
import { Chip } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { Problem } from '../../ui/problem.tsx'
import { DueLine } from './due-line.tsx'
import type { Section } from './sections.ts'
import { StateChip } from './state-chip.tsx'
import { useTexts } from './texts.ts'
import css from './tickets.module.css'

/** The tickets of a section, the last changed first. */
export function TicketList({ section }: { section: Section }) {
  const t = useTexts()
  const tickets = usePages('tickets.list', { view: section })
  const rows = tickets.data?.rows ?? []
  return (
    <div className={css.page}>
      {tickets.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {tickets.isError && !tickets.data && <Problem problem={tickets.error} retry={() => void tickets.refetch()} />}
      {tickets.data && rows.length === 0 && <Empty {...t.empty[section]} />}
      {rows.length > 0 && (
        <ul className={css.list}>
          {rows.map((ticket) => (
            <Row key={ticket.id} ticket={ticket} to={`/tickets/${section}/${ticket.id}`} />
          ))}
        </ul>
      )}
      <MoreButton pages={tickets} />
    </div>
  )
}

function Row({ ticket, to }: { ticket: Ticket; to: string }) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const { number, subject, customer, assignee, state, priority } = ticket
  return (
    <li>
      <Link to={to} className={css.row}>
        <small className={css.number}>#{number}</small>
        <span className={css.what}>
          <strong>{subject}</strong>
          <small>
            {nameOf(customer.name)} · {assignee?.name ?? t.nobody}
          </small>
        </span>
        <span className={css.marks}>
          <DueLine ticket={ticket} />
          {priority < 3 && <Chip tone="danger">{t.priorities[priority === 1 ? 1 : 2]}</Chip>}
          <StateChip state={state} />
        </span>
      </Link>
    </li>
  )
}
