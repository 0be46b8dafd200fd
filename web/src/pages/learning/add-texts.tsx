import { Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './learning.module.css'
import { useTexts } from './texts.ts'

interface Props {
  title: string
  isSaving: boolean
  /** Whether what is to be chosen beside the texts is. */
  isComplete?: boolean
  /** Why they were not taken: it stands beside them until they are sent again. */
  problem: Error | null
  save: (texts: string[]) => void
  close: () => void
  /** What is to be said or chosen beside the texts. */
  children: ReactNode
}

/** Asks for texts, one a line. */
export function AddTexts({ title, isSaving, isComplete = true, problem, save, close, children }: Props) {
  const t = useTexts()
  const [words, setWords] = useState('')
  const texts = words.split('\n').flatMap((line) => line.trim() || [])
  return (
    <Dialog
      open
      title={title}
      width={480}
      okText={t.list.save}
      okButtonProps={{ disabled: texts.length === 0 || !isComplete }}
      confirmLoading={isSaving}
      onOk={() => save(texts)}
      onCancel={close}
    >
      <div className={css.field}>
        <Input.TextArea
          autoFocus
          value={words}
          aria-label={t.list.texts}
          placeholder={t.list.texts}
          autoSize={{ minRows: 4, maxRows: 12 }}
          onChange={(event) => setWords(event.target.value)}
        />
        {problem && <Notice tone="danger">{problem.message}</Notice>}
        {children}
      </div>
    </Dialog>
  )
}
