import type { Result } from '@tandem/contract'
import { useVerbMutation } from '../../../api/hooks.ts'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { useTexts } from '../texts.ts'

/** Takes a certificate back, with the reason: the skills that ask for it are off until the course is passed again. */
export function WithdrawDialog({ row, title, close }: { row: Result; title: string; close: () => void }) {
  const t = useTexts()
  const withdraw = useVerbMutation('training.withdraw', {
    refresh: ['training.results', 'workforce.agents'],
    toast: t.withdrawn,
    onSuccess: close,
  })
  return (
    <ReasonDialog
      title={`${t.withdraw} · ${row.name} · ${title}`}
      hint={t.withdrawHint}
      okText={t.withdraw}
      danger
      least={3}
      pending={withdraw.isPending}
      submit={(reason) => withdraw.mutate({ course: row.course, agent: row.agent, reason })}
      close={close}
    />
  )
}
