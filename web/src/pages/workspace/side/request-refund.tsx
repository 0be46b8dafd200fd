import type { Conversation } from '@tandem/contract'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
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
  // One id for the dialog: pressing twice, or once more after a lost answer, files one request.
  const [requestId] = useState(() => crypto.randomUUID())
  const request = useVerbMutation('commerce.requestRefund', {
    refresh: ['commerce.ordersOf', 'commerce.order'],
    toast: t.side.refundDone,
    onSuccess: close,
  })
  return (
    <FormDialog<{ reason: string }>
      title={t.side.refundTitle(order)}
      hint={t.side.refundHint}
      okText={t.side.refund}
      pending={request.isPending}
      submit={({ reason }) =>
        request.mutate({ order, reason: reason.trim(), conversation: conversation.id, requestId })
      }
      close={close}
    >
      <Form.Item
        name="reason"
        label={t.side.refundReason}
        rules={[{ required: true, whitespace: true, message: t.side.refundReason }]}
      >
        <Input.TextArea autoFocus maxLength={200} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </FormDialog>
  )
}
