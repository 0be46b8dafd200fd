import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTexts } from './texts.ts'
import { WhyRows } from './why-rows.tsx'

/** Opens the reasons for which a conversation came to whom it came. */
export function WhyButton({ conversation }: { conversation: string }) {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  const hide = () => setOpen(false)
  return (
    <>
      <Button
        type="text"
        icon={<QuestionCircleOutlined />}
        aria-label={t.open}
        title={t.open}
        onClick={() => setOpen(true)}
      />
      <Modal open={open} title={t.title} footer={null} onCancel={hide} width={460} destroyOnHidden>
        <WhyRows conversation={conversation} />
      </Modal>
    </>
  )
}
