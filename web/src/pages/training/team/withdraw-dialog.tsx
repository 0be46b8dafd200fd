import type { Result } from '@tandem/contract'
import { App, Form, Input, Modal } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useTexts } from '../texts.ts'

/** Takes a certificate back, with the reason: the skills that ask for it are off until the course is passed again. */
export function WithdrawDialog({ row, title, close }: { row: Result; title: string; close: () => void }) {
  const t = useTexts()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason: string }>()
  const withdraw = useVerbMutation('training.withdraw', {
    refresh: ['training.results', 'workforce.agents'],
    onSuccess: () => {
      void message.success(t.withdrawn)
      close()
    },
  })
  return (
    <Modal
      open
      title={`${t.withdraw} · ${row.name} · ${title}`}
      okText={t.withdraw}
      okButtonProps={{ danger: true }}
      confirmLoading={withdraw.isPending}
      onOk={form.submit}
      onCancel={close}
      width={440}
    >
      <p>{t.withdrawHint}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason }) => withdraw.mutate({ course: row.course, agent: row.agent, reason })}
      >
        <Form.Item
          name="reason"
          label={t.reason}
          rules={[{ required: true, whitespace: true, min: 3, message: t.reasonHint }]}
        >
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
