import { App, Form } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
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
  const leave = useLeaving()
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const snooze = useVerbMutation('conversations.snooze', {
    refresh: refreshed,
    onSuccess: () => {
      close()
      void message.success(t.done.snooze)
      leave(id)
    },
  })
  return (
    <Dialog
      open={open}
      title={t.snoozeTitle(customer.name)}
      okText={t.snooze}
      confirmLoading={snooze.isPending}
      onOk={form.submit}
      onCancel={close}
      width={420}
    >
      <p>{t.snoozeHint}</p>
      <Form<Fields> form={form} onFinish={({ until }) => snooze.mutate({ conversation: id, until })}>
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
      </Form>
    </Dialog>
  )
}
