import { LockOutlined, SendOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTexts } from '../texts.ts'
import { AttachButton } from './attach-button.tsx'
import css from './composer.module.css'

interface Props {
  note: boolean
  mayReply: boolean
  setNote: (note: boolean) => void
  empty: boolean
  /** A file is on its way. */
  attaching: boolean
  attach: (file: File) => void
  /** Further tools beside the file. */
  tools?: ReactNode
  send: () => void
}

/** Under the field: reply or note, a file, the keys, the send button. */
export function EditorBar({ note, mayReply, setNote, empty, attaching, attach, tools, send }: Props) {
  const t = useTexts()
  return (
    <div className={css.bar}>
      <div className={css.modes} role="tablist">
        {mayReply && (
          <button type="button" role="tab" aria-selected={!note} onClick={() => setNote(false)}>
            {t.reply}
          </button>
        )}
        <button type="button" role="tab" aria-selected={note} onClick={() => setNote(true)}>
          <LockOutlined /> {t.note}
        </button>
      </div>
      {!note && <AttachButton busy={attaching} attach={attach} />}
      {!note && tools}
      <span className={css.keys}>{note ? t.noteKeys : t.keys}</span>
      <Button type="primary" icon={<SendOutlined />} disabled={empty} onClick={send}>
        {note ? t.saveNote : t.send}
      </Button>
    </div>
  )
}
