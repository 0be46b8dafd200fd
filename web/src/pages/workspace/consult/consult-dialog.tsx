import { Form, Input } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
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
  const nameOf = useCustomerName()
  const consult = useVerbMutation('routing.consult', { refresh: ['routing.consults'], onSuccess: close })
  return (
    <FormDialog<Fields>
      open={open}
      title={t.consult.title(nameOf(customer.name))}
      hint={t.consult.hint}
      initial={{ note: '' }}
      okText={t.consult.act}
      pending={consult.isPending}
      submit={({ agent, note }) => consult.mutate({ conversation: id, agent, note: note.trim() })}
      close={close}
    >
      <Form.Item name="agent" rules={[{ required: true, message: t.chooseAgent }]}>
        <AgentSelect online autoFocus />
      </Form.Item>
      <Form.Item name="note" label={t.consult.note}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </FormDialog>
  )
}
