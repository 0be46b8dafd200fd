import { App, Input } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'

/** Writes down what customers ask in vain, so that the AI learns to refuse it. */
export function AddOutside({ close }: { close: () => void }) {
  const t = useTexts()
  const { message } = App.useApp()
  const [words, setWords] = useState('')
  const add = useVerbMutation('knowledge.addOutside', {
    refresh: ['knowledge.outside'],
    onSuccess: ({ added }) => {
      void message.success(t.outside.learnt(added))
      close()
    },
  })
  const texts = words.split('\n').flatMap((line) => line.trim() || [])
  return (
    <Dialog
      open
      title={t.outside.add}
      width={480}
      okText={t.cases.save}
      okButtonProps={{ disabled: texts.length === 0 }}
      confirmLoading={add.isPending}
      onOk={() => add.mutate({ texts })}
      onCancel={close}
    >
      <div className={css.field}>
        <Input.TextArea
          autoFocus
          value={words}
          aria-label={t.cases.texts}
          placeholder={t.cases.texts}
          autoSize={{ minRows: 4, maxRows: 12 }}
          onChange={(event) => setWords(event.target.value)}
        />
        <small>{t.outside.addHint}</small>
      </div>
    </Dialog>
  )
}
