import { App } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { AddTexts } from '../add-texts.tsx'
import { RightIntent } from '../right-intent.tsx'
import { useTexts } from '../texts.ts'

/** Adds questions with their right answer to the evaluation set. */
export function AddCases({ close }: { close: () => void }) {
  const t = useTexts()
  const { message } = App.useApp()
  const [intent, setIntent] = useState<string | null>()
  const add = useVerbMutation('learning.addCases', {
    refresh: ['learning.cases'],
    quiet: true,
    onSuccess: ({ added }) => {
      void message.success(t.inbox.casesAdded(added))
      close()
    },
  })
  return (
    <AddTexts
      title={t.cases.add}
      isSaving={add.isPending}
      problem={add.error}
      isComplete={intent !== undefined}
      save={(texts) => intent !== undefined && add.mutate({ texts, intent })}
      close={close}
    >
      <RightIntent label={t.cases.intent} none={t.inbox.expectsNone} of={intent} change={setIntent} />
    </AddTexts>
  )
}
