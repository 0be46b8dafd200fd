import type { VerbInput } from '@tandem/contract'
import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useTexts } from '../texts.ts'
import { refreshed } from './use-review.ts'

interface Props {
  target: VerbInput<'knowledge.submit'>
  open: boolean
  close: () => void
}

/** Sends a draft back to its author with a reason. */
export function RejectDialog({ target, open, close }: Props) {
  const t = useTexts()
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const reject = useVerbMutation('knowledge.reject', {
    refresh: refreshed,
    onSuccess: () => {
      void message.success(t.rejected)
      setReason('')
      close()
    },
  })
  return (
    <Modal
      open={open}
      title={t.rejectTitle}
      okText={t.reject}
      okButtonProps={{ disabled: reason.trim() === '', danger: true }}
      confirmLoading={reject.isPending}
      onOk={() => reject.mutate({ ...target, reason: reason.trim() })}
      onCancel={close}
      width={440}
    >
      <Input.TextArea
        autoFocus
        value={reason}
        maxLength={500}
        placeholder={t.rejectReason}
        aria-label={t.rejectReason}
        autoSize={{ minRows: 3, maxRows: 8 }}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  )
}
