import { App, Form, Input } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
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
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const remind = useVerbMutation('desk.remind', {
    refresh: ['desk.reminders'],
    onSuccess: () => {
      close()
      void message.success(t.done.remind)
    },
  })
  return (
    <Dialog
      open={open}
      title={t.remindTitle(customer.name)}
      okText={t.remind}
      confirmLoading={remind.isPending}
      onOk={form.submit}
      onCancel={close}
      width={420}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ at, text }) => remind.mutate({ conversation: id, at, text: text.trim() })}
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
      </Form>
    </Dialog>
  )
}
