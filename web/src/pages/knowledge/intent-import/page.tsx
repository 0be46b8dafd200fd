import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { Page } from '../../../ui/page.tsx'
import { Preview } from './preview.tsx'
import { Source } from './source.tsx'
import { useTexts } from './texts.ts'

/** Intents with their examples from a file: read, held against what is there, chosen, taught. */
export function IntentImportPage() {
  const t = useTexts()
  const { id } = useParams()
  return (
    <Page
      title={t.title}
      actions={
        <Link to="/knowledge/intents">
          <Button icon={<ArrowLeftOutlined />} tabIndex={-1}>
            {t.back}
          </Button>
        </Link>
      }
      fill={id !== undefined}
    >
      {id === undefined ? <Source /> : <Preview key={id} id={id} />}
    </Page>
  )
}
