import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommon } from '../i18n/common.ts'

interface Props {
  text: string
  autoFocus?: boolean
}

/** Copies a text and says so for two seconds. */
export function CopyButton({ text, autoFocus }: Props) {
  const t = useCommon()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <Button
      size="small"
      type="text"
      autoFocus={autoFocus ?? false}
      icon={copied ? <CheckOutlined /> : <CopyOutlined />}
      onClick={() => void copy()}
    >
      {copied ? t.copied : t.copy}
    </Button>
  )
}
