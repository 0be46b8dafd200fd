import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommon } from '../i18n/common.ts'

/** Copies a text and says so for two seconds. */
export function CopyButton({ text }: { text: string }) {
  const t = useCommon()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <Button size="small" type="text" icon={copied ? <CheckOutlined /> : <CopyOutlined />} onClick={() => void copy()}>
      {copied ? t.copied : t.copy}
    </Button>
  )
}
