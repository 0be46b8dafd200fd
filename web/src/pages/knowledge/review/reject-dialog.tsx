import type { VerbInput } from '@tandem/contract'
import { Input } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from '../texts.ts'
import { refreshed } from './use-review.ts'

interface Props {
  target: VerbInput<'knowledge.submit'>
  close: () => void
}

/** Sends a draft back to its author with a reason. */
export function RejectDialog({ target, close }: Props) {
  const t = useTexts()
  const [reason, setReason] = useState('')
  const reject = useVerbMutation('knowledge.reject', {
    refresh: refreshed,
    toast: t.rejected,
    onSuccess: close,
  })
  return (
    <Dialog
      open
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
    </Dialog>
  )
}
