import type { LearnCluster } from '@tandem/contract'
import { Button } from 'antd'
import { useTexts } from '../texts.ts'
import { useSettling } from './use-settling.ts'

/** A group that was dealt with comes back to the inbox; what was learnt, added or drafted from it is no longer. */
export function TakeBack({ cluster }: { cluster: LearnCluster }) {
  const t = useTexts()
  const { reopen, busy } = useSettling(cluster)
  const hint = cluster.state === 'dismissed' && !cluster.outside ? undefined : t.inbox.takeBackHint[cluster.state]
  return (
    <Button loading={busy} {...(hint && { title: hint })} onClick={reopen}>
      {t.inbox.takeBack}
    </Button>
  )
}
