import { CheckCircleOutlined } from '@ant-design/icons'
import type { VerbOutput } from '@tandem/contract'
import { Button, Space } from 'antd'
import { Link } from 'react-router'
import { Empty } from '../../../ui/empty.tsx'
import css from './intent-import.module.css'
import { useTexts } from './texts.ts'

/** What an import brought, and what is to be done so that the AI answers with it. */
export function Done({ counts }: { counts: VerbOutput<'knowledge.takeIntentImport'> }) {
  const t = useTexts()
  const { created, changed, added, published, review, drafts } = counts
  return (
    <Empty icon={<CheckCircleOutlined />} title={added > 0 ? t.done(created, changed, added) : t.doneNothing}>
      <ul className={css.next}>
        {published > 0 && <li>{t.published(published)}</li>}
        {review > 0 && <li>{t.review(review)}</li>}
        {drafts > 0 && <li>{t.drafts(drafts)}</li>}
      </ul>
      <Space wrap>
        <Link to="/learning/versions">
          <Button type={published > 0 ? 'primary' : 'default'} tabIndex={-1}>
            {t.train}
          </Button>
        </Link>
        <Link to="/knowledge/intents">
          <Button type={published > 0 ? 'default' : 'primary'} tabIndex={-1}>
            {t.look}
          </Button>
        </Link>
        <Link to="/knowledge/intent-import">
          <Button tabIndex={-1}>{t.another}</Button>
        </Link>
      </Space>
    </Empty>
  )
}
