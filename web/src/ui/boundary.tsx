import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { useCommon } from '../i18n/common.ts'
import { Empty } from './empty.tsx'

/** Catches what a page throws, so that the shell, the socket and the drafts live on. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Crashed /> : this.props.children
  }
}

function Crashed() {
  const t = useCommon()
  return (
    <Empty title={t.crashed} hint={t.crashedHint}>
      <Button type="primary" onClick={() => location.reload()}>
        {t.reload}
      </Button>
    </Empty>
  )
}
