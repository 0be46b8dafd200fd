import { App, Form, Modal } from 'antd'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { refreshed } from '../actions/refreshed.ts'
import { useTexts } from './texts.ts'
import { isAhead, WhenField } from './when-field.tsx'

interface Props {
  conversation: string
  open: boolean
  close: () => void
}

interface Fields {
  until: string | null
}

/** Puts the conversation aside: until a time, or until the customer writes. */
export function SnoozeDialog({ conversation, open, close }: Props) {
  const t = useTexts()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const snooze = useVerbMutation('conversations.snooze', {
    refresh: refreshed,
    onSuccess: () => {
      close()
      void message.success(t.done.snooze)
      void navigate('/workspace/mine')
    },
  })
  return (
    <Modal
      open={open}
      title={t.snoozeTitle}
      okText={t.snooze}
      confirmLoading={snooze.isPending}
      onOk={form.submit}
      onCancel={close}
      width={420}
      destroyOnHidden
    >
      <p>{t.snoozeHint}</p>
      <Form<Fields> form={form} onFinish={({ until }) => snooze.mutate({ conversation, until })}>
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
    </Modal>
  )
}
