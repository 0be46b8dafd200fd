import { Form, Input } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from './texts.ts'

/** Asks why something is not to be done. */
export function DeclineDialog({ proposal, close }: { proposal: string; close: () => void }) {
  const t = useTexts()
  const [form] = Form.useForm<{ reason: string }>()
  const decline = useVerbMutation('assistant.decline', { refresh: ['assistant.proposals'], onSuccess: close })
  return (
    <Dialog
      open
      title={t.declineTitle}
      okText={t.decline}
      confirmLoading={decline.isPending}
      onOk={form.submit}
      onCancel={close}
      width={420}
    >
      <p>{t.declineHint}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => decline.mutate({ proposal, reason: reason.trim() })}
      >
        <Form.Item name="reason" label={t.reason} rules={[{ required: true, whitespace: true, message: t.reason }]}>
          <Input.TextArea autoFocus maxLength={200} autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
