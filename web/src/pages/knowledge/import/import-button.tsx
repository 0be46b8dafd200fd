import { UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../session/session.tsx'
import { useTexts } from '../texts.ts'
import { ImportDialog } from './import-dialog.tsx'

/** Opens the import, for those who may write. */
export function ImportButton() {
  const t = useTexts()
  const mayWrite = useCan('knowledge:write')
  const [open, setOpen] = useState(false)
  if (!mayWrite) return null
  return (
    <>
      <Button icon={<UploadOutlined />} onClick={() => setOpen(true)}>
        {t.import.open}
      </Button>
      <ImportDialog open={open} close={() => setOpen(false)} />
    </>
  )
}
