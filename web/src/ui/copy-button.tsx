import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useCommon } from '../i18n/common.ts'

interface Props {
  text: string
  autoFocus?: boolean
}

/** Copies a text and says so for two seconds, or says that it has to be copied by hand. */
export function CopyButton({ text, autoFocus }: Props) {
  const t = useCommon()
  const { message } = App.useApp()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      // Browsers give no clipboard to pages that came without TLS, nor to those that were denied it.
      void message.info(t.copyByHand)
      return
    }
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
