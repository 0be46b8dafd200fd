import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'
import { useTexts } from '../texts.ts'

interface Props {
  busy: boolean
  attach: (file: File) => void
}

/** Lets the agent choose a file to send. */
export function AttachButton({ busy, attach }: Props) {
  const t = useTexts()
  const take = (file: File) => {
    attach(file)
    return false
  }
  return (
    <Upload showUploadList={false} beforeUpload={take}>
      <Button type="text" icon={<PaperClipOutlined />} loading={busy} title={t.attach} aria-label={t.attach} />
    </Upload>
  )
}
