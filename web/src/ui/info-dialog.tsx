import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCommon } from '../i18n/common.ts'
import { Dialog } from './dialog.tsx'

interface Props {
  open: boolean
  title: string
  width?: number
  close: () => void
  children: ReactNode
}

/** Something to read, with the one way out under the focus. */
export function InfoDialog({ open, title, width = 460, close, children }: Props) {
  const common = useCommon()
  const out = <Button onClick={close}>{common.close}</Button>
  return (
    <Dialog open={open} title={title} width={width} footer={out} onCancel={close}>
      {children}
    </Dialog>
  )
}
