import { FileSearchOutlined } from '@ant-design/icons'
import { Button, Skeleton, Spin } from 'antd'
import { Link } from 'react-router'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { Chooser } from './chooser.tsx'
import css from './import.module.css'
import { useTexts } from './texts.ts'

/** What was found, as soon as it has been read. */
export function Preview({ id }: { id: string }) {
  const t = useTexts()
  const localized = useLocalized()
  const preview = useVerb('knowledge.importPreview', { import: id }, { staleTime: 0 })
  const again = (
    <Link to="/knowledge/import">
      <Button tabIndex={-1}>{t.again}</Button>
    </Link>
  )
  if (preview.error?.code === 'not_found') return <Empty title={t.gone}>{again}</Empty>
  if (preview.error && !preview.data) return <Problem problem={preview.error} retry={() => void preview.refetch()} />
  if (!preview.data) return <Skeleton className={css.skeleton} active paragraph={{ rows: 8 }} />
  if (preview.data.state === 'reading') {
    return <Empty icon={<Spin size="large" />} title={t.reading} hint={t.readingHint} />
  }
  const { failure, entries, source } = preview.data
  if (failure) {
    return (
      <Empty icon={<FileSearchOutlined />} title={t.failed} hint={`${source} — ${localized(failure)}`}>
        {again}
      </Empty>
    )
  }
  if (entries.length === 0 && preview.data.problems.length === 0) return <Empty title={t.nothing}>{again}</Empty>
  return <Chooser preview={preview.data} />
}
