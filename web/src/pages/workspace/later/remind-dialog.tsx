import { App, Form, Input, Modal } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useTexts } from './texts.ts'
import { isAhead, WhenField } from './when-field.tsx'

interface Props {
  conversation: string
  open: boolean
  close: () => void
}

interface Fields {
  at: string
  text: string
}

/** A reminder for oneself. */
export function RemindDialog({ conversation, open, close }: Props) {
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
    <Modal
      open={open}
      title={t.remindTitle}
      okText={t.remind}
      confirmLoading={remind.isPending}
      onOk={form.submit}
      onCancel={close}
      width={420}
      destroyOnHidden
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ at, text }) => remind.mutate({ conversation, at, text: text.trim() })}
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
    </Modal>
  )
}
