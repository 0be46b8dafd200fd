import { useVerbMutation } from '../../../api/hooks.ts'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { useTexts } from './texts.ts'

/** Asks why something is not to be done. */
export function DeclineDialog({ proposal, close }: { proposal: string; close: () => void }) {
  const t = useTexts()
  const decline = useVerbMutation('assistant.decline', { refresh: ['assistant.proposals'], onSuccess: close })
  return (
    <ReasonDialog
      title={t.declineTitle}
      hint={t.declineHint}
      okText={t.decline}
      most={200}
      pending={decline.isPending}
      submit={(reason) => decline.mutate({ proposal, reason })}
      close={close}
    />
  )
}
