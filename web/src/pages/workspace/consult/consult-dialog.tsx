import { Form, Input, Modal } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { AgentSelect } from '../actions/transfer-target.tsx'
import { useTexts } from '../texts.ts'

interface Props {
  conversation: string
  open: boolean
  close: () => void
}

interface Fields {
  agent: string
  note: string
}

/** Asks a colleague for advice; the conversation stays where it is. */
export function ConsultDialog({ conversation, open, close }: Props) {
  const t = useTexts()
  const [form] = Form.useForm<Fields>()
  const consult = useVerbMutation('routing.consult', { refresh: ['routing.consults'], onSuccess: close })
  return (
    <Modal
      open={open}
      title={t.consult.title}
      okText={t.consult.act}
      confirmLoading={consult.isPending}
      onOk={form.submit}
      onCancel={close}
      width={420}
      destroyOnHidden
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ note: '' }}
        onFinish={({ agent, note }) => consult.mutate({ conversation, agent, note: note.trim() })}
      >
        <p>{t.consult.hint}</p>
        <Form.Item name="agent" rules={[{ required: true, message: t.chooseAgent }]}>
          <AgentSelect online />
        </Form.Item>
        <Form.Item name="note" label={t.consult.note}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
