import type { Customer } from '@tandem/contract'
import { Form, Input, Select } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
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
  const nameOf = useCustomerName()
  const update = useVerbMutation('customers.update', {
    refresh: ['customers.get', 'conversations.get', 'conversations.list'],
    onSuccess: close,
  })
  const hint = (masked: string | null) => (masked ? `${masked} · ${t.side.unchanged}` : '')
  return (
    <FormDialog<Fields>
      title={t.side.edit}
      initial={{ name: '', phone: '', email: '', note: '', tags: customer.tags }}
      pending={update.isPending}
      submit={(fields) => update.mutate(changed(customer, fields))}
      close={close}
    >
      <Form.Item name="name" label={t.side.name}>
        <Input maxLength={60} placeholder={hint(nameOf(customer.name))} />
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
    </FormDialog>
  )
}
