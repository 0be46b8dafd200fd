import type { CloseReason } from '@tandem/contract'
import { Form, Input, Radio } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useTexts } from '../texts.ts'
import css from './actions.module.css'
import type { DialogProps } from './dialog-props.ts'
import { refreshed } from './refreshed.ts'
import { useLeaving } from './use-leaving.ts'

interface Fields {
  reason: CloseReason
  note?: string
}

const reasons: CloseReason[] = ['resolved', 'no_response', 'spam', 'duplicate', 'left', 'other']

/** Ends the episode with a reason that reports can count. */
export function CloseDialog({ conversation, open, close }: DialogProps) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const leave = useLeaving()
  const end = useVerbMutation('conversations.close', {
    refresh: refreshed,
    onSuccess: () => {
      close()
      leave(conversation.id)
    },
  })
  const submit = ({ reason, note }: Fields) =>
    end.mutate({ conversation: conversation.id, reason, ...(note?.trim() && { note: note.trim() }) })
  return (
    <FormDialog<Fields>
      open={open}
      title={t.closeTitle(nameOf(conversation.customer.name))}
      initial={{ reason: 'resolved' }}
      okText={t.close}
      pending={end.isPending}
      submit={submit}
      close={close}
    >
      <Form.Item name="reason">
        <Radio.Group className={css.reasons ?? ''} aria-label={t.closeReason}>
          {reasons.map((reason) => (
            <Radio key={reason} value={reason}>
              {t.closeReasons[reason]}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name="note" label={t.closeNote}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  )
}
