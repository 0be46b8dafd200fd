import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useCommon } from '../i18n/common.ts'
import { FormDialog } from './form-dialog.tsx'

interface Props {
  title: ReactNode
  hint?: ReactNode
  /** What is asked for; by itself "Reason". */
  label?: string
  okText: string
  danger?: boolean
  least?: number
  most?: number
  pending: boolean
  submit: (reason: string) => void
  close: () => void
}

/** Something is done only with a reason, which is kept. */
export function ReasonDialog({ label, least = 1, most = 300, submit, ...dialog }: Props) {
  const t = useCommon()
  return (
    <FormDialog<{ reason: string }> {...dialog} submit={({ reason }) => submit(reason.trim())}>
      <Form.Item
        name="reason"
        label={label ?? t.reason}
        rules={[
          { required: true, whitespace: true, message: t.reasonMissing },
          { min: least, transform: (text: string) => text?.trim(), message: t.reasonShort(least) },
        ]}
      >
        <Input.TextArea autoFocus maxLength={most} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </FormDialog>
  )
}
