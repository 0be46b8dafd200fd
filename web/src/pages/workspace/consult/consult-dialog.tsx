import { Form, Input } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import type { DialogProps } from '../actions/dialog-props.ts'
import { AgentSelect } from '../actions/transfer-target.tsx'
import { useTexts } from '../texts.ts'

interface Fields {
  agent: string
  note: string
}

/** Asks a colleague for advice; the conversation stays where it is. */
export function ConsultDialog({ conversation: { id, customer }, open, close }: DialogProps) {
  const t = useTexts()
  const [form] = Form.useForm<Fields>()
  const consult = useVerbMutation('routing.consult', { refresh: ['routing.consults'], onSuccess: close })
  return (
    <Dialog
      open={open}
      title={t.consult.title(customer.name)}
      okText={t.consult.act}
      confirmLoading={consult.isPending}
      onOk={form.submit}
      onCancel={close}
      width={420}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ note: '' }}
        onFinish={({ agent, note }) => consult.mutate({ conversation: id, agent, note: note.trim() })}
      >
        <p>{t.consult.hint}</p>
        <Form.Item name="agent" rules={[{ required: true, message: t.chooseAgent }]}>
          <AgentSelect online autoFocus />
        </Form.Item>
        <Form.Item name="note" label={t.consult.note}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
