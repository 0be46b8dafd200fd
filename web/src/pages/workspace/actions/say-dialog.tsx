import { Form, Input } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
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
  const say = useVerbMutation(`routing.${act}`, {
    toast: t.done[act],
    onSuccess: close,
  })
  const name = conversation.assignee.name ?? ''
  return (
    <FormDialog<Fields>
      open={open}
      title={act === 'whisper' ? t.whisperTitle(name) : t.bargeInTitle}
      okText={t[act]}
      pending={say.isPending}
      submit={({ text }) => say.mutate({ conversation: conversation.id, text: text.trim() })}
      close={close}
    >
      <Form.Item
        name="text"
        label={t.text}
        extra={act === 'whisper' ? t.whisperHint : t.bargeInHint(name)}
        rules={[{ required: true, whitespace: true, message: t.textEmpty }]}
      >
        <Input.TextArea autoFocus maxLength={2000} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </FormDialog>
  )
}
