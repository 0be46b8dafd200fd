import { InboxOutlined } from '@ant-design/icons'
import { App, Button, Modal, Upload } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { save } from '../../../ui/save-file.ts'
import { useTexts } from '../texts.ts'
import { formatOf, maxBytes, toBase64 } from './file.ts'
import css from './import.module.css'
import { ImportResult } from './import-result.tsx'

const template = '\ufeffkey,title_zh,title_en,body_zh,body_en,tags\r\n'

/** Articles from a file, dropped or chosen; what could not be read is shown row by row. */
export function ImportDialog({ open, close }: { open: boolean; close: () => void }) {
  const t = useTexts()
  const { message } = App.useApp()
  const load = useVerbMutation('knowledge.import', { refresh: ['knowledge.articles'] })
  const take = async (file: File) => {
    const format = formatOf(file.name)
    if (!format) void message.error(t.import.unsupported)
    else if (file.size > maxBytes) void message.error(t.import.tooLarge)
    else load.mutate({ name: file.name, format, base64: toBase64(await file.arrayBuffer()) })
  }
  return (
    <Modal open={open} title={t.import.title} onCancel={close} afterClose={load.reset} footer={null} width={560}>
      {load.data ? (
        <ImportResult result={load.data} again={load.reset} />
      ) : (
        <>
          <Upload.Dragger
            accept=".csv,.xlsx,.md,.markdown"
            showUploadList={false}
            disabled={load.isPending}
            beforeUpload={(file) => {
              void take(file)
              return false
            }}
          >
            <p className={css.icon}>
              <InboxOutlined spin={load.isPending} />
            </p>
            <strong>{t.import.drop}</strong>
            <p className={css.hint}>{t.import.hint}</p>
          </Upload.Dragger>
          <Button type="link" onClick={() => save('articles.csv', 'text/csv', template)}>
            {t.import.template}
          </Button>
        </>
      )}
    </Modal>
  )
}
