import type { TicketStep } from '@tandem/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { useCan } from '../../session/session.tsx'
import { Field } from '../../ui/field.tsx'
import { useTexts } from './texts.ts'
import css from './tickets.module.css'

interface Props {
  ticket: string
  steps: TicketStep[]
}

/** Who did what, in order, and the field for a note. */
export function Steps({ ticket, steps }: Props) {
  const t = useTexts()
  const writes = useCan('conversation:write')
  return (
    <section className={css.card} aria-label={t.steps}>
      {steps.length > 0 && (
        <ol className={css.steps}>
          {steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </ol>
      )}
      {writes && <AddNote ticket={ticket} />}
    </section>
  )
}

function Step({ step }: { step: TicketStep }) {
  const t = useTexts()
  const format = useFormat()
  const { at, by, state, priority, assignee, unassigned, dueAt, undue, note } = step
  const priorities: Record<number, string> = t.priorities
  const done = [
    state && t.set.state(t.states[state]),
    priority !== null && t.set.priority(priorities[priority] ?? String(priority)),
    assignee && t.set.assignee(assignee.name),
    unassigned && t.set.unassigned,
    dueAt && t.set.dueAt(format.moment(dueAt)),
    undue && t.set.undue,
  ]
  return (
    <li>
      <small>
        {by.name} · <time dateTime={at}>{format.moment(at)}</time>
      </small>
      {done.some(Boolean) && <span>{done.filter(Boolean).join(' · ')}</span>}
      {note && <p className={css.words}>{note}</p>}
    </li>
  )
}

function AddNote({ ticket }: { ticket: string }) {
  const t = useTexts()
  const [note, setNote] = useState('')
  const add = useVerbMutation('tickets.update', {
    refresh: ['tickets.get', 'tickets.list'],
    onSuccess: () => setNote(''),
  })
  const run = () => add.mutate({ ticket, note: note.trim() })
  return (
    <div className={css.note}>
      <Field label={t.note}>
        <Input.TextArea
          value={note}
          maxLength={5000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={({ target }) => setNote(target.value)}
        />
      </Field>
      <Button type="primary" disabled={note.trim() === ''} loading={add.isPending} onClick={run}>
        {t.addNote}
      </Button>
    </div>
  )
}
