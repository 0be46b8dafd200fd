import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { save } from '../../../ui/save-file.ts'
import { DropZone } from '../import/drop-zone.tsx'
import css from '../import/import.module.css'
import { useTexts } from './texts.ts'

const accepted = '.csv,.tsv,.txt,.xlsx,.jsonl'

/** A file, dropped or chosen. */
export function Source() {
  const t = useTexts()
  const navigate = useNavigate()
  const start = useVerbMutation('knowledge.startIntentImport', {
    onSuccess: ({ import: id }) => void navigate(`/knowledge/intent-import/${id}`),
  })
  return (
    <div className={css.source}>
      <DropZone
        accept={accepted}
        busy={start.isPending}
        title={t.drop}
        hints={[t.hint, t.adds]}
        tooLarge={t.tooLarge}
        take={(file) => start.mutate(file)}
      />
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
