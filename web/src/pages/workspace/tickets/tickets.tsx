import { PlusOutlined } from '@ant-design/icons'
import type { Conversation } from '@tandem/contract'
import { Button, Skeleton } from 'antd'
import { Link } from 'react-router'
import { useVerb } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { DueLine } from '../../tickets/due-line.tsx'
import { StateChip } from '../../tickets/state-chip.tsx'
import { useTexts } from '../../tickets/texts.ts'
import { useDialog } from '../actions/dialogs.tsx'
import { Section } from '../side/section.tsx'
import css from './tickets.module.css'

/** What is being looked after for this customer, and the way to open one more. */
export function Tickets({ conversation }: { conversation: Conversation }) {
  const t = useTexts()
  const writes = useCan('conversation:write')
  const show = useDialog()
  const tickets = useVerb('tickets.ofCustomer', { customer: conversation.customer.id })
  const rows = tickets.data?.rows ?? []
  const open = () => show('ticket', conversation)
  useShortcut('KeyK', open, writes)
  return (
    <Section
      id="tickets"
      title={t.title}
      extra={
        writes && (
          <Button type="text" size="small" icon={<PlusOutlined />} aria-label={t.open} title={t.open} onClick={open} />
        )
      }
    >
      {tickets.isPending && <Skeleton active title={false} paragraph={{ rows: 1 }} />}
      {tickets.isError && <p className={css.quiet}>{tickets.error.message}</p>}
      {tickets.data && rows.length === 0 && <p className={css.quiet}>{t.none}</p>}
      {rows.map((ticket) => (
        <Link key={ticket.id} className={css.ticket} to={`/tickets/open/${ticket.id}`}>
          <strong>{ticket.subject}</strong>
          <StateChip state={ticket.state} />
          <small>
            #{ticket.number} · {ticket.assignee?.name ?? t.nobody} <DueLine ticket={ticket} />
          </small>
        </Link>
      ))}
    </Section>
  )
}
