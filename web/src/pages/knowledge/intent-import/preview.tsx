import { FileSearchOutlined } from '@ant-design/icons'
import type { VerbOutput } from '@tandem/contract'
import { Button, Spin } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Chooser } from './chooser.tsx'
import { Done } from './done.tsx'
import { useTexts } from './texts.ts'

/** What the file would change, as soon as it has been read; and what it changed, once it was taken. */
export function Preview({ id }: { id: string }) {
  const t = useTexts()
  const localized = useLocalized()
  const [done, setDone] = useState<VerbOutput<'knowledge.takeIntentImport'> | null>(null)
  const preview = useVerb('knowledge.intentImport', { import: id }, { staleTime: 0 })
  const again = (
    <Link to="/knowledge/intent-import">
      <Button tabIndex={-1}>{t.again}</Button>
    </Link>
  )
  if (done) return <Done counts={done} />
  if (preview.isError) return <Empty title={t.gone}>{again}</Empty>
  if (!preview.data || preview.data.state === 'reading') {
    return <Empty icon={<Spin size="large" />} title={t.reading} hint={t.readingHint} />
  }
  const { failure, intents, problems, source } = preview.data
  if (failure) {
    return (
      <Empty icon={<FileSearchOutlined />} title={t.failed} hint={`${source} — ${localized(failure)}`}>
        {again}
      </Empty>
    )
  }
  if (intents.length === 0 && problems.length === 0) return <Empty title={t.nothing}>{again}</Empty>
  return <Chooser preview={preview.data} done={setDone} />
}
