import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import { save } from '../../../ui/save-file.ts'
import { useTexts } from './texts.ts'

/** Leads to the import, for those who may write, and hands the same table out. */
export function IntentActions() {
  const t = useTexts()
  const mayWrite = useCan('knowledge:write')
  const take = useVerbMutation('knowledge.exportIntents', {
    onSuccess: ({ name, csv }) => save(name, 'text/csv', csv),
  })
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={take.isPending} onClick={() => take.mutate({})}>
        {t.export}
      </Button>
      {mayWrite && (
        <Link to="/knowledge/intent-import">
          <Button icon={<UploadOutlined />} tabIndex={-1}>
            {t.open}
          </Button>
        </Link>
      )}
    </>
  )
}
