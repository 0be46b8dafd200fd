import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { IntentDialog } from '../../learning/inbox/intent-dialog.tsx'
import { useTexts } from '../texts.ts'

/** After a bad answer: which intent would have been right. */
export function CorrectAnswer({ message }: { message: string }) {
  const t = useTexts()
  const [asking, setAsking] = useState(false)
  const correct = useVerbMutation('assistant.correct')
  if (correct.isSuccess) return null
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        {t.rateCorrect}
      </button>
      {asking && (
        <IntentDialog
          title={t.rateCorrectTitle}
          none={t.rateCorrectNone}
          close={() => setAsking(false)}
          choose={(intent) => correct.mutate({ message, intent })}
        />
      )}
    </>
  )
}
