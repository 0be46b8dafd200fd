import { Button } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import { useTexts } from '../texts.ts'

/** Has the AI learn anew what is published. */
export function TrainButton({ isTraining }: { isTraining: boolean }) {
  const t = useTexts().versions
  const train = useVerbMutation('assistant.train', {
    refresh: ['assistant.status', 'learning.versions'],
    toast: t.trainingBegun,
  })
  if (!useCan('knowledge:review')) return null
  return (
    <Button loading={train.isPending} disabled={isTraining} onClick={() => train.mutate({})}>
      {t.train}
    </Button>
  )
}
