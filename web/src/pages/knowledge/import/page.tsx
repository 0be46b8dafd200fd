import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { Page } from '../../../ui/page.tsx'
import { Preview } from './preview.tsx'
import { Source } from './source.tsx'
import { useTexts } from './texts.ts'

/** Articles from a file or a site: read, compared with what stands, chosen, imported as drafts. */
export function ImportPage() {
  const t = useTexts()
  const { id } = useParams()
  return (
    <Page
      title={t.title}
      actions={
        <Link to="/knowledge/articles">
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
