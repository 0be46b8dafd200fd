import { App } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { AddTexts } from '../add-texts.tsx'
import { useTexts } from '../texts.ts'

/** Writes down what customers ask in vain, so that the AI learns to refuse it. */
export function AddOutside({ close }: { close: () => void }) {
  const t = useTexts()
  const { message } = App.useApp()
  const add = useVerbMutation('learning.addOutside', {
    refresh: ['learning.outside'],
    quiet: true,
    onSuccess: ({ added }) => {
      void message.success(t.outside.learnt(added))
      close()
    },
  })
  return (
    <AddTexts
      title={t.outside.add}
      isSaving={add.isPending}
      problem={add.error}
      save={(texts) => add.mutate({ texts })}
      close={close}
    >
      <small>{t.outside.addHint}</small>
    </AddTexts>
  )
}
