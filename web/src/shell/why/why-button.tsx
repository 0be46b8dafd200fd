import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { InfoDialog } from '../../ui/info-dialog.tsx'
import { useTexts } from './texts.ts'
import { WhyRows } from './why-rows.tsx'

/** Opens the reasons for which a conversation came to whom it came. */
export function WhyButton({ conversation }: { conversation: string }) {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        type="text"
        icon={<QuestionCircleOutlined />}
        aria-label={t.open}
        title={t.open}
        onClick={() => setOpen(true)}
      />
      <InfoDialog open={open} title={t.title} close={() => setOpen(false)}>
        <WhyRows conversation={conversation} />
      </InfoDialog>
    </>
  )
}
