import { UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useCan } from '../../../session/session.tsx'
import { useTexts } from './texts.ts'

/** Leads to the import, for those who may write. */
export function ImportButton() {
  const t = useTexts()
  if (!useCan('knowledge:write')) return null
  return (
    <Link to="/knowledge/import">
      <Button icon={<UploadOutlined />} tabIndex={-1}>
        {t.open}
      </Button>
    </Link>
  )
}
