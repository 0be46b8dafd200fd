import { Button } from 'antd'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './settings.module.css'
import { useTexts } from './texts.ts'

interface Props {
  title: string
  hint: string
  /** Null: closed. */
  secret: string | null
  close: () => void
}

/** A secret that is never shown again: it goes only by a press on the button, and one Enter too many copies it. */
export function SecretDialog({ title, hint, secret, close }: Props) {
  const t = useTexts()
  return (
    <Dialog
      open={secret !== null}
      title={title}
      mask={{ closable: false }}
      keyboard={false}
      onCancel={close}
      width={480}
      footer={
        <Button type="primary" onClick={close}>
          {t.done}
        </Button>
      }
    >
      <Notice tone="warn">{hint}</Notice>
      <div className={css.secret}>
        <code>{secret}</code>
        <CopyButton text={secret ?? ''} autoFocus />
      </div>
    </Dialog>
  )
}
