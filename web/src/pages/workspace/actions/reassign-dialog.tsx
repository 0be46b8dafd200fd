import { App, Form, Input } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from '../texts.ts'
import type { DialogProps } from './dialog-props.ts'
import { refreshed } from './refreshed.ts'
import { AgentSelect } from './transfer-target.tsx'

interface Fields {
  agent: string
  note: string
}

/** A supervisor gives the conversation to an agent who is there; says from whom it is taken. */
export function ReassignDialog({ conversation, open, close }: DialogProps) {
  const t = useTexts()
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const reassign = useVerbMutation('routing.reassign', {
    refresh: refreshed,
    onSuccess: () => {
      close()
      void message.success(t.supervise.done.reassign)
    },
  })
  const { id, assignee } = conversation
  return (
    <Dialog
      open={open}
      title={t.supervise.reassignTitle}
      okText={t.supervise.reassign}
      confirmLoading={reassign.isPending}
      onOk={form.submit}
      onCancel={close}
      width={420}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ note: '' }}
        onFinish={({ agent, note }) => reassign.mutate({ conversation: id, agent, note: note.trim() })}
      >
        <p>{assignee.kind === 'agent' ? t.supervise.reassignHint(assignee.name ?? '') : t.supervise.assignHint}</p>
        <Form.Item name="agent" rules={[{ required: true, message: t.chooseAgent }]}>
          <AgentSelect autoFocus except={assignee.id} />
        </Form.Item>
        <Form.Item name="note" label={t.supervise.note}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
