import { Form, Input } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import type { DialogProps } from '../actions/dialog-props.ts'
import { useTexts } from './texts.ts'
import { isAhead, WhenField } from './when-field.tsx'

interface Fields {
  at: string
  text: string
}

/** A reminder for oneself. */
export function RemindDialog({ conversation: { id, customer }, open, close }: DialogProps) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const remind = useVerbMutation('desk.remind', {
    refresh: ['desk.reminders'],
    toast: t.done.remind,
    onSuccess: close,
  })
  return (
    <FormDialog<Fields>
      open={open}
      title={t.remindTitle(nameOf(customer.name))}
      okText={t.remind}
      pending={remind.isPending}
      submit={({ at, text }) => remind.mutate({ conversation: id, at, text: text.trim() })}
      close={close}
    >
      <Form.Item
        name="text"
        label={t.about}
        extra={t.remindHint}
        rules={[{ required: true, whitespace: true, message: t.aboutEmpty }]}
      >
        <Input autoFocus maxLength={500} />
      </Form.Item>
      <Form.Item
        name="at"
        rules={[
          {
            validator: (_, value) => (isAhead(value) ? Promise.resolve() : Promise.reject(new Error(t.whenEmpty))),
          },
        ]}
      >
        <WhenField />
      </Form.Item>
    </FormDialog>
  )
}
