import type { LearnCase } from '@tandem/contract'
import { Input } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'
import css from '../learning.module.css'
import { RightIntent } from '../right-intent.tsx'
import { useTexts } from '../texts.ts'

/** Puts a question of the evaluation set, or its right answer, right. */
export function ChangeCase({ of, close }: { of: LearnCase; close: () => void }) {
  const t = useTexts()
  const [text, setText] = useState(of.text)
  const [intent, setIntent] = useState(of.intent)
  const change = useVerbMutation('learning.changeCase', {
    refresh: ['learning.cases'],
    quiet: true,
    toast: t.cases.changed,
    onSuccess: close,
  })
  const isSame = text.trim() === of.text && intent === of.intent
  return (
    <Dialog
      open
      title={t.cases.changeTitle}
      width={480}
      okText={t.cases.save}
      okButtonProps={{ disabled: text.trim() === '' || isSame }}
      confirmLoading={change.isPending}
      onOk={() => change.mutate({ id: of.id, text: text.trim(), intent })}
      onCancel={close}
    >
      <div className={css.field}>
        <Input.TextArea
          autoFocus
          value={text}
          maxLength={500}
          aria-label={t.cases.text}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(event) => setText(event.target.value)}
        />
        {change.error && <Notice tone="danger">{change.error.message}</Notice>}
        <RightIntent label={t.cases.intent} none={t.inbox.expectsNone} of={intent} change={setIntent} />
      </div>
    </Dialog>
  )
}
