import type { VerbInput } from '@tandem/contract'
import { useVerbMutation } from '../../../api/hooks.ts'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { useTexts } from '../texts.ts'
import { refreshed } from './use-review.ts'

interface Props {
  target: VerbInput<'knowledge.submit'>
  close: () => void
}

/** Sends a draft back to its author with a reason. */
export function RejectDialog({ target, close }: Props) {
  const t = useTexts()
  const reject = useVerbMutation('knowledge.reject', {
    refresh: refreshed,
    toast: t.rejected,
    onSuccess: close,
  })
  return (
    <ReasonDialog
      title={t.rejectTitle}
      label={t.rejectReason}
      okText={t.reject}
      danger
      most={500}
      pending={reject.isPending}
      submit={(reason) => reject.mutate({ ...target, reason })}
      close={close}
    />
  )
}
