import { LeaveReason, type VerbInput } from '@tandem/contract'
import { App, Form, Input, Modal, Select } from 'antd'
import { useVerbMutation } from '../../api/hooks.ts'
import css from './my-shifts.module.css'
import { useTexts } from './texts.ts'

type Fields = VerbInput<'staffing.requestLeave'>

export function LeaveDialog({ close }: { close: () => void }) {
  const t = useTexts()
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const ask = useVerbMutation('staffing.requestLeave', {
    refresh: ['staffing.mine'],
    onSuccess: () => {
      void message.success(t.sent)
      close()
    },
  })
  const required = [{ required: true, message: t.required }]
  return (
    <Modal
      open
      title={t.askLeave}
      okText={t.askLeave}
      confirmLoading={ask.isPending}
      onOk={form.submit}
      onCancel={close}
      width={400}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ reason: 'annual', note: '' }}
        onFinish={(fields) => ask.mutate(fields)}
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
      </Form>
    </Modal>
  )
}
