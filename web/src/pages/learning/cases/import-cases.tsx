import { UploadOutlined } from '@ant-design/icons'
import type { VerbOutput } from '@tandem/contract'
import { App, Button, Upload } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { InfoDialog } from '../../../ui/info-dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { save } from '../../../ui/save-file.ts'
import { toBase64 } from '../../knowledge/import/file.ts'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'

/** The server reads no larger table. */
const MAX_BYTES = 2_000_000

/** Adds the questions of a table to the evaluation set, and tells what became of its rows. */
export function ImportCases() {
  const t = useTexts().cases
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<UploadOutlined />} onClick={() => setOpen(true)}>
        {t.import}
      </Button>
      {open && <ImportDialog close={() => setOpen(false)} />}
    </>
  )
}

function ImportDialog({ close }: { close: () => void }) {
  const t = useTexts().cases
  const { message } = App.useApp()
  const read = useVerbMutation('learning.importCases', { refresh: ['learning.cases'], quiet: true })
  const take = async (file: File) => {
    if (file.size > MAX_BYTES) void message.error(t.tooLarge)
    else read.mutate({ base64: toBase64(await file.arrayBuffer()) })
  }
  return (
    <InfoDialog open title={t.import} width={560} close={close}>
      <div className={css.field}>
        <p className={css.lead}>{t.importHint}</p>
        <Upload.Dragger
          accept=".csv,.tsv,.txt"
          showUploadList={false}
          disabled={read.isPending}
          beforeUpload={(file) => {
            void take(file)
            return false
          }}
        >
          <UploadOutlined spin={read.isPending} /> {t.drop}
        </Upload.Dragger>
        <Button type="link" onClick={() => save(t.templateName, 'text/csv', `\ufeff${t.template}`)}>
          {t.getTemplate}
        </Button>
        {read.error && <Notice tone="danger">{read.error.message}</Notice>}
        {read.data && <Outcome of={read.data} />}
      </div>
    </InfoDialog>
  )
}

function Outcome({ of: { added, known, problems } }: { of: VerbOutput<'learning.importCases'> }) {
  const t = useTexts().cases
  const localized = useLocalized()
  return (
    <>
      <Notice tone={added > 0 ? 'good' : 'info'}>{t.imported(added, known)}</Notice>
      {problems.length > 0 && (
        <section aria-label={t.refused(problems.length)}>
          <p className={css.lead}>{t.refused(problems.length)}</p>
          <ul className={css.problems}>
            {problems.map(({ row, problem }) => (
              <li key={row}>
                <small>{t.row(row)}</small> {localized(problem)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
