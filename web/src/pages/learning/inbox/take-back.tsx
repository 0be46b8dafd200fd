import type { LearnCluster } from '@tandem/contract'
import { Button } from 'antd'
import { useTexts } from '../texts.ts'
import { useSettling } from './use-settling.ts'

/** A dismissed group comes back to the inbox; what was learnt from it is no longer learnt. */
export function TakeBack({ cluster }: { cluster: LearnCluster }) {
  const t = useTexts()
  const { reopen, busy } = useSettling(cluster)
  return (
    <Button loading={busy} {...(cluster.outside && { title: t.inbox.takeBackHint })} onClick={reopen}>
      {t.inbox.takeBack}
    </Button>
  )
}
