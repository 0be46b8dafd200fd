import { App, Input } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { ItemSelect } from '../../knowledge/editor/item-select.tsx'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'

/** Adds questions with their right answer to the evaluation set. */
export function AddCases({ close }: { close: () => void }) {
  const t = useTexts()
  const { message } = App.useApp()
  const [words, setWords] = useState('')
  const [intent, setIntent] = useState<string | null>(null)
  const add = useVerbMutation('learning.addCases', {
    refresh: ['learning.cases'],
    onSuccess: ({ added }) => {
      void message.success(t.inbox.casesAdded(added))
      close()
    },
  })
  const texts = words.split('\n').flatMap((line) => line.trim() || [])
  return (
    <Dialog
      open
      title={t.cases.add}
      width={480}
      okText={t.cases.save}
      okButtonProps={{ disabled: texts.length === 0 }}
      confirmLoading={add.isPending}
      onOk={() => add.mutate({ texts, intent })}
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
        <ItemSelect
          kind="intents"
          label={t.cases.intent}
          single
          value={intent === null ? [] : [intent]}
          change={([key]) => setIntent(key ?? null)}
        />
        {intent === null && <small>{t.inbox.expectsNone}</small>}
      </div>
    </Dialog>
  )
}
