import { LeaveReason, type VerbInput } from '@tandem/contract'
import { Form, Input, Select } from 'antd'
import { useVerbMutation } from '../../api/hooks.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import css from './my-shifts.module.css'
import { useTexts } from './texts.ts'

type Fields = VerbInput<'staffing.requestLeave'>

export function LeaveDialog({ close }: { close: () => void }) {
  const t = useTexts()
  const ask = useVerbMutation('staffing.requestLeave', {
    refresh: ['staffing.mine'],
    toast: t.sent,
    onSuccess: close,
  })
  const required = [{ required: true, message: t.required }]
  return (
    <FormDialog<Fields>
      title={t.askLeave}
      initial={{ reason: 'annual', note: '' }}
      okText={t.askLeave}
      pending={ask.isPending}
      submit={(fields) => ask.mutate(fields)}
      close={close}
    >
      <div className={css.pair}>
        <Form.Item name="from" label={t.from} rules={required}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={t.to} rules={required}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item name="reason" label={t.reason}>
        <Select options={LeaveReason.options.map((value) => ({ value, label: t.reasons[value] }))} />
      </Form.Item>
      <Form.Item name="note" label={t.note} extra={t.noteHint}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  )
}
