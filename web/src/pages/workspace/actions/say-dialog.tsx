import { App, Form, Input } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from '../texts.ts'
import type { DialogProps } from './dialog-props.ts'

interface Props extends DialogProps {
  /** To the agent alone, or to the customer as well. */
  act: 'whisper' | 'bargeIn'
}

export const WhisperDialog = (props: DialogProps) => <SayDialog act="whisper" {...props} />
export const BargeInDialog = (props: DialogProps) => <SayDialog act="bargeIn" {...props} />

interface Fields {
  text: string
}

/** A supervisor's words in a conversation that an agent has and keeps. */
function SayDialog({ act, conversation, open, close }: Props) {
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
    <Dialog
      open={open}
      title={act === 'whisper' ? t.whisperTitle(name) : t.bargeInTitle}
      okText={t[act]}
      confirmLoading={say.isPending}
      onOk={form.submit}
      onCancel={close}
      width={420}
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
    </Dialog>
  )
}
