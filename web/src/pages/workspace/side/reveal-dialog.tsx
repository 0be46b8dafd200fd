import { AutoComplete, Form } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from '../texts.ts'
import type { Field } from './fields.ts'

interface Props {
  customer: string
  field: Field
  name: string
  show: (value: string | null) => void
  close: () => void
}

/** Asks why; the answer goes into the audit log together with who asked. */
export function RevealDialog({ customer, field, name, show, close }: Props) {
  const t = useTexts()
  const [form] = Form.useForm<{ reason: string }>()
  const reveal = useVerbMutation('customers.reveal', {
    onSuccess: ({ value }) => {
      show(value)
      close()
    },
  })
  return (
    <Dialog
      open
      title={t.side.revealTitle(name)}
      okText={t.side.revealDo}
      confirmLoading={reveal.isPending}
      onOk={form.submit}
      onCancel={close}
      width={400}
    >
      <p>{t.side.revealWhy}</p>
      <Form form={form} onFinish={({ reason }) => reveal.mutate({ customer, field, reason })}>
        <Form.Item
          name="reason"
          rules={[{ required: true, min: 4, max: 200, whitespace: true, message: t.side.revealWhy }]}
        >
          <AutoComplete
            autoFocus
            aria-label={t.side.revealWhy}
            options={t.side.revealReasons.map((reason) => ({ value: reason }))}
          />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
