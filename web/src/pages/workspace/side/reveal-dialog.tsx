import { AutoComplete, Form } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
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
  const reveal = useVerbMutation('customers.reveal', {
    onSuccess: ({ value }) => {
      show(value)
      close()
    },
  })
  return (
    <FormDialog<{ reason: string }>
      title={t.side.revealTitle(name)}
      hint={t.side.revealWhy}
      okText={t.side.revealDo}
      pending={reveal.isPending}
      submit={({ reason }) => reveal.mutate({ customer, field, reason })}
      close={close}
    >
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
    </FormDialog>
  )
}
