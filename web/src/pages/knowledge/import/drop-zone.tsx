import { InboxOutlined } from '@ant-design/icons'
import { App, Upload } from 'antd'
import { maxBytes, toBase64 } from './file.ts'
import css from './import.module.css'

interface Props {
  /** Endings of files, as the browser wants them: `.csv,.xlsx`. */
  accept: string
  busy: boolean
  title: string
  hints: readonly string[]
  /** Said of a file that is larger than the server takes. */
  tooLarge: string
  take: (file: { name: string; base64: string }) => void
}

/** Takes one file, dropped or chosen. */
export function DropZone({ accept, busy, title, hints, tooLarge, take }: Props) {
  const { message } = App.useApp()
  const read = async (file: File) => {
    if (file.size > maxBytes) void message.error(tooLarge)
    else take({ name: file.name, base64: toBase64(await file.arrayBuffer()) })
  }
  return (
    <Upload.Dragger
      accept={accept}
      showUploadList={false}
      disabled={busy}
      beforeUpload={(file) => {
        void read(file)
        return false
      }}
    >
      <p className={css.icon}>
        <InboxOutlined spin={busy} />
      </p>
      <strong>{title}</strong>
      {hints.map((hint) => (
        <p key={hint} className={css.hint}>
          {hint}
        </p>
      ))}
    </Upload.Dragger>
  )
}
