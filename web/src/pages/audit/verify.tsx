import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useFormat } from '../../i18n/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from './texts.ts'
import type { Verify } from './use-verify.ts'

export function VerifyButton({ verify }: { verify: Verify }) {
  const t = useTexts()
  return (
    <Button icon={<SafetyCertificateOutlined />} loading={verify.isPending} onClick={() => verify.mutate({})}>
      {t.verify}
    </Button>
  )
}

/** Whether the chain and its signatures agree, or where they do not. */
export function VerifyResult({ verify: { data } }: { verify: Verify }) {
  const t = useTexts()
  const format = useFormat()
  if (!data) return null
  return data.ok ? (
    <Notice tone="good">{t.verified(format.number(data.entries), format.number(data.checkpoints))}</Notice>
  ) : (
    <Notice tone="danger">{t.broken(data.problem ?? '')}</Notice>
  )
}
