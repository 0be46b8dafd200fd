import type { CloseReason, Conversation } from '@tandem/contract'
import { Form, Input, Modal, Radio } from 'antd'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useTexts } from '../texts.ts'
import css from './actions.module.css'
import { refreshed } from './refreshed.ts'

interface Props {
  conversation: Conversation
  open: boolean
  close: () => void
}

interface Fields {
  reason: CloseReason
  note?: string
}

const reasons: CloseReason[] = ['resolved', 'no_response', 'spam', 'duplicate', 'left', 'other']

/** Ends the episode with a reason that reports can count. */
export function CloseDialog({ conversation, open, close }: Props) {
  const t = useTexts()
  const navigate = useNavigate()
  const [form] = Form.useForm<Fields>()
  const end = useVerbMutation('conversations.close', {
    refresh: refreshed,
    onSuccess: () => {
      close()
      void navigate('/workspace/mine')
    },
  })
  const submit = ({ reason, note }: Fields) =>
    end.mutate({ conversation: conversation.id, reason, ...(note?.trim() && { note: note.trim() }) })
  return (
    <Modal
      open={open}
      title={t.closeTitle}
      okText={t.close}
      confirmLoading={end.isPending}
      onOk={form.submit}
      onCancel={close}
      width={420}
      destroyOnHidden
    >
      <Form<Fields> form={form} layout="vertical" initialValues={{ reason: 'resolved' }} onFinish={submit}>
        <Form.Item name="reason">
          <Radio.Group className={css.reasons ?? ''} aria-label={t.closeTitle}>
            {reasons.map((reason) => (
              <Radio key={reason} value={reason}>
                {t.closeReasons[reason]}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item name="note" label={t.closeNote}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
