import { App, Form, Input } from 'antd'
import { useRef, useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { useSession } from '../../../session/session.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { AssigneeSelect } from '../../tickets/assignee-select.tsx'
import { DueField } from '../../tickets/due-field.tsx'
import { PriorityField } from '../../tickets/priority-field.tsx'
import { useTexts } from '../../tickets/texts.ts'
import type { DialogProps } from '../actions/dialog-props.ts'
import { useDraft } from '../composer/drafts.ts'
import { told } from './told.ts'

interface Fields {
  subject: string
  details: string
  priority: number
  assignee: string | null
  dueAt: string | null
}

/** Opens a ticket beside the talk; then the words for the customer stand in the field, to be read and sent. */
export function TicketDialog({ conversation, open, close }: DialogProps) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const { user } = useSession()
  const { message } = App.useApp()
  const [draft, setDraft] = useDraft(user.id, conversation.id)
  // One id for the dialog: pressing twice, or once more after a lost answer, opens one ticket.
  const [requestId] = useState(() => crypto.randomUUID())
  const words = useRef<string | null>(null)
  const mayTell = conversation.assignee.id === user.id && draft.text === ''
  const create = useVerbMutation('tickets.open', {
    refresh: ['tickets.ofCustomer', 'tickets.list'],
    onSuccess: (ticket) => {
      if (mayTell) words.current = told(ticket, conversation.language)
      void message.success(mayTell ? t.doneToTell : t.done)
      close()
    },
  })
  return (
    <FormDialog<Fields>
      open={open}
      title={t.openTitle(nameOf(conversation.customer.name))}
      hint={t.openHint}
      initial={{ details: '', priority: 3, assignee: user.id, dueAt: null }}
      okText={t.open}
      pending={create.isPending}
      submit={(fields) => create.mutate({ ...fields, conversation: conversation.id, requestId })}
      close={close}
      // Not before: whoever puts words into the field gets the focus there.
      afterClose={() => words.current !== null && setDraft({ text: words.current, note: false })}
    >
      <Form.Item
        name="subject"
        label={t.subject}
        rules={[{ required: true, whitespace: true, message: t.subjectEmpty }]}
      >
        <Input autoFocus maxLength={120} />
      </Form.Item>
      <Form.Item name="details" label={t.details}>
        <Input.TextArea maxLength={5000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="assignee" label={t.assignee}>
        <AssigneeSelect />
      </Form.Item>
      <Form.Item name="dueAt" label={t.dueAt}>
        <DueField />
      </Form.Item>
      <Form.Item name="priority" label={t.priority}>
        <PriorityField />
      </Form.Item>
    </FormDialog>
  )
}
