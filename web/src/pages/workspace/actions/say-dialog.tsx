import type { Conversation } from '@tandem/contract'
import { App, Form, Input, Modal } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useTexts } from '../texts.ts'

interface Props {
  /** To the agent alone, or to the customer as well. */
  act: 'whisper' | 'bargeIn'
  conversation: Conversation
  open: boolean
  close: () => void
}

interface Fields {
  text: string
}

/** A supervisor's words in a conversation that an agent has and keeps. */
export function SayDialog({ act, conversation, open, close }: Props) {
  const t = useTexts().supervise
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const say = useVerbMutation(`routing.${act}`, {
    onSuccess: () => {
      close()
      void message.success(t.done[act])
    },
  })
  const name = conversation.assignee.name ?? ''
  return (
    <Modal
      open={open}
      title={act === 'whisper' ? t.whisperTitle(name) : t.bargeInTitle}
      okText={t[act]}
      confirmLoading={say.isPending}
      onOk={form.submit}
      onCancel={close}
      width={420}
      destroyOnHidden
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ text }) => say.mutate({ conversation: conversation.id, text: text.trim() })}
      >
        <Form.Item
          name="text"
          label={t.text}
          extra={act === 'whisper' ? t.whisperHint : t.bargeInHint(name)}
          rules={[{ required: true, whitespace: true, message: t.textEmpty }]}
        >
          <Input.TextArea autoFocus maxLength={2000} autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
