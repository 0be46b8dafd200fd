import type { Ticket, VerbOutput } from '@tandem/contract'
import { Segmented, Skeleton } from 'antd'
import { Link } from 'react-router'
import { useVerb, useVerbMutation } from '../../api/hooks.ts'
import { useCustomerName } from '../../i18n/customer-name.ts'
import { useFormat } from '../../i18n/format.ts'
import { useCan } from '../../session/session.tsx'
import { Field } from '../../ui/field.tsx'
import { Problem } from '../../ui/problem.tsx'
import { AssigneeSelect } from './assignee-select.tsx'
import { DueField } from './due-field.tsx'
import { DueLine } from './due-line.tsx'
import { PriorityField } from './priority-field.tsx'
import type { Section } from './sections.ts'
import { StateChip } from './state-chip.tsx'
import { Steps } from './steps.tsx'
import { useTexts } from './texts.ts'
import css from './tickets.module.css'

/** One ticket: what it is about, how it stands, and what was done. */
export function OneTicket({ id, from }: { id: string; from: Section }) {
  const ticket = useVerb('tickets.get', { ticket: id })
  if (ticket.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (!ticket.data) return <Problem problem={ticket.error} retry={() => void ticket.refetch()} />
  return <Shown ticket={ticket.data} from={from} />
}

function Shown({ ticket, from }: { ticket: VerbOutput<'tickets.get'>; from: Section }) {
  const t = useTexts()
  const format = useFormat()
  const nameOf = useCustomerName()
  const { id, number, subject, details, conversation, customer, state, openedBy, openedAt, steps } = ticket
  return (
    <div className={css.ticket}>
      <header className={css.head}>
        <Link to={`/tickets/${from}`}>{t.back}</Link>
        <h2>{subject}</h2>
        <StateChip state={state} />
        <DueLine ticket={ticket} />
      </header>
      <section className={css.card} aria-label={t.number(number)}>
        <small>
          {t.number(number)} · {nameOf(customer.name)} · {t.openedBy(openedBy.name, format.moment(openedAt))}
        </small>
        <p className={details ? css.words : css.quiet}>{details || t.noDetails}</p>
        <Link to={`/workspace/mine/${conversation}`}>{t.conversation}</Link>
      </section>
      <Controls ticket={ticket} />
      <Steps ticket={id} steps={steps} />
    </div>
  )
}

/** How it stands. Each change is stored at once, and is a step of its own. */
function Controls({ ticket }: { ticket: Ticket }) {
  const t = useTexts()
  const readOnly = !useCan('conversation:write')
  const update = useVerbMutation('tickets.update', { refresh: ['tickets.get', 'tickets.list', 'tickets.ofCustomer'] })
  const disabled = readOnly || update.isPending
  const change = (changes: object) => update.mutate({ ticket: ticket.id, ...changes })
  return (
    <section className={`${css.card} ${css.controls}`}>
      <div className={css.choice}>
        <span>{t.state}</span>
        <Segmented
          aria-label={t.state}
          disabled={disabled}
          value={ticket.state}
          onChange={(state) => change({ state })}
          options={(['open', 'waiting', 'solved'] as const).map((value) => ({ value, label: t.states[value] }))}
        />
      </div>
      <Field label={t.assignee}>
        <AssigneeSelect
          disabled={disabled}
          value={ticket.assignee?.id ?? null}
          onChange={(assignee) => change({ assignee })}
        />
      </Field>
      <Field label={t.dueAt}>
        <DueField disabled={disabled} value={ticket.dueAt} onChange={(dueAt) => change({ dueAt })} />
      </Field>
      <div className={css.choice}>
        <span>{t.priority}</span>
        <PriorityField disabled={disabled} value={ticket.priority} onChange={(priority) => change({ priority })} />
      </div>
    </section>
  )
}
