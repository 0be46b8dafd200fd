import { App, Form } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import type { DialogProps } from '../actions/dialog-props.ts'
import { refreshed } from '../actions/refreshed.ts'
import { useLeaving } from '../actions/use-leaving.ts'
import { useTexts } from './texts.ts'
import { isAhead, WhenField } from './when-field.tsx'

interface Fields {
  until: string | null
}

/** Puts the conversation aside: until a time, or until the customer writes. */
export function SnoozeDialog({ conversation: { id, customer }, open, close }: DialogProps) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const leave = useLeaving()
  const { message } = App.useApp()
  const snooze = useVerbMutation('conversations.snooze', {
    refresh: refreshed,
    onSuccess: () => {
      close()
      void message.success(t.done.snooze)
      leave(id)
    },
  })
  return (
    <FormDialog<Fields>
      open={open}
      title={t.snoozeTitle(nameOf(customer.name))}
      hint={t.snoozeHint}
      okText={t.snooze}
      pending={snooze.isPending}
      submit={({ until }) => snooze.mutate({ conversation: id, until })}
      close={close}
    >
      <Form.Item
        name="until"
        rules={[
          {
            validator: (_, value) => (isAhead(value) ? Promise.resolve() : Promise.reject(new Error(t.whenEmpty))),
          },
        ]}
      >
        <WhenField open />
      </Form.Item>
    </FormDialog>
  )
}
