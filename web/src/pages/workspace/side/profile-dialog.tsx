import type { Customer } from '@tandem/contract'
import { Form, Input, Select } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from '../texts.ts'

interface Fields {
  name: string
  phone: string
  email: string
  note: string
  tags: string[]
}

/** Only what was typed: a masked value must never be written back over the real one. */
function changed(customer: Customer, fields: Fields) {
  const typed = (['name', 'phone', 'email', 'note'] as const).filter((field) => fields[field].trim() !== '')
  return {
    customer: customer.id,
    tags: fields.tags,
    ...Object.fromEntries(typed.map((field) => [field, fields[field].trim()])),
  }
}

/** Corrects or adds what is known of a customer. */
export function ProfileDialog({ customer, close }: { customer: Customer; close: () => void }) {
  const t = useTexts()
  const [form] = Form.useForm<Fields>()
  const update = useVerbMutation('customers.update', {
    refresh: ['customers.get', 'conversations.get', 'conversations.list'],
    onSuccess: close,
  })
  const hint = (masked: string | null) => (masked ? `${masked} · ${t.side.unchanged}` : '')
  return (
    <Dialog open title={t.side.edit} confirmLoading={update.isPending} onOk={form.submit} onCancel={close} width={420}>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ name: '', phone: '', email: '', note: '', tags: customer.tags }}
        onFinish={(fields) => update.mutate(changed(customer, fields))}
      >
        <Form.Item name="name" label={t.side.name}>
          <Input maxLength={60} placeholder={hint(customer.name)} />
        </Form.Item>
        <Form.Item name="phone" label={t.side.phone}>
          <Input maxLength={30} placeholder={hint(customer.phone)} />
        </Form.Item>
        <Form.Item name="email" label={t.side.email}>
          <Input maxLength={200} placeholder={hint(customer.email)} />
        </Form.Item>
        <Form.Item name="note" label={t.side.noteLabel}>
          <Input.TextArea maxLength={5000} autoSize={{ minRows: 2, maxRows: 8 }} placeholder={hint(customer.note)} />
        </Form.Item>
        <Form.Item name="tags" label={t.side.customerTags}>
          <Select mode="tags" maxCount={30} open={false} suffixIcon={null} tokenSeparators={[',', ',', ' ']} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
