import type { Conversation } from '@tandem/contract'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from '../texts.ts'

interface Props {
  order: string
  conversation: Conversation
}

/** Files a refund request at the shop, beside the talk. */
export function RequestRefund(props: Props) {
  const t = useTexts()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t.side.refund}
      </Button>
      {asking && <RefundDialog {...props} close={() => setAsking(false)} />}
    </>
  )
}

function RefundDialog({ order, conversation, close }: Props & { close: () => void }) {
  const t = useTexts()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason: string }>()
  // One id for the dialog: pressing twice, or once more after a lost answer, files one request.
  const [requestId] = useState(() => crypto.randomUUID())
  const request = useVerbMutation('commerce.requestRefund', {
    refresh: ['commerce.ordersOf', 'commerce.order'],
    onSuccess: () => {
      close()
      void message.success(t.side.refundDone)
    },
  })
  return (
    <Dialog
      open
      title={t.side.refundTitle(order)}
      okText={t.side.refund}
      confirmLoading={request.isPending}
      onOk={form.submit}
      onCancel={close}
      width={420}
    >
      <p>{t.side.refundHint}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) =>
          request.mutate({ order, reason: reason.trim(), conversation: conversation.id, requestId })
        }
      >
        <Form.Item
          name="reason"
          label={t.side.refundReason}
          rules={[{ required: true, whitespace: true, message: t.side.refundReason }]}
        >
          <Input.TextArea autoFocus maxLength={200} autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
