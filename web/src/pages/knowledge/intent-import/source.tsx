import { InboxOutlined } from '@ant-design/icons'
import { App, Button, Upload } from 'antd'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { save } from '../../../ui/save-file.ts'
import { maxBytes, toBase64 } from '../import/file.ts'
import css from '../import/import.module.css'
import { useTexts } from './texts.ts'

const accepted = '.csv,.tsv,.txt,.xlsx,.jsonl'

/** A file, dropped or chosen. */
export function Source() {
  const t = useTexts()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const start = useVerbMutation('knowledge.startIntentImport', {
    onSuccess: ({ import: id }) => void navigate(`/knowledge/intent-import/${id}`),
  })
  const take = async (file: File) => {
    if (file.size > maxBytes) void message.error(t.tooLarge)
    else start.mutate({ name: file.name, base64: toBase64(await file.arrayBuffer()) })
  }
  return (
    <div className={css.source}>
      <Upload.Dragger
        accept={accepted}
        showUploadList={false}
        disabled={start.isPending}
        beforeUpload={(file) => {
          void take(file)
          return false
        }}
      >
        <p className={css.icon}>
          <InboxOutlined spin={start.isPending} />
        </p>
        <strong>{t.drop}</strong>
        <p className={css.hint}>{t.hint}</p>
        <p className={css.hint}>{t.adds}</p>
      </Upload.Dragger>
      <Button
        type="link"
        className={css.template}
        onClick={() => save(t.templateName, 'text/csv', `\ufeff${t.heading}\r\n`)}
      >
        {t.template}
      </Button>
    </div>
  )
}
