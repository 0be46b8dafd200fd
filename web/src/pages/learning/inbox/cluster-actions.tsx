import { DownOutlined } from '@ant-design/icons'
import type { LearnCluster } from '@tandem/contract'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useCommon } from '../../../i18n/common.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useFormat } from '../../../i18n/format.ts'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'
import { IntentDialog } from './intent-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { useSettling } from './use-settling.ts'

type Dialog = 'another' | 'evaluate' | 'merge' | null

interface Props {
  cluster: LearnCluster
  others: LearnCluster[]
}

/** What is proposed in one click, or what there is to choose from; everything else in a menu. */
export function ClusterActions({ cluster, others }: Props) {
  const t = useTexts()
  const common = useCommon()
  const [dialog, setDialog] = useState<Dialog>(null)
  const settling = useSettling(cluster)
  const close = () => setDialog(null)
  const another = () => setDialog('another')
  const { kind } = cluster.proposal
  const toIntent = kind === 'intent' ? t.inbox.another : t.inbox.addToIntent
  const items = [
    ...(kind === 'none' ? [] : [{ key: 'another', label: toIntent, onClick: another }]),
    ...(kind !== 'intent' ? [] : [{ key: 'write', label: t.inbox.write, onClick: settling.draft }]),
    { key: 'evaluate', label: t.inbox.evaluate, onClick: () => setDialog('evaluate') },
    ...(others.length > 0 ? [{ key: 'merge', label: t.inbox.merge, onClick: () => setDialog('merge') }] : []),
    { key: 'ignore', label: t.inbox.ignore, onClick: settling.ignore },
  ]
  return (
    <span className={css.actions}>
      <Proposed cluster={cluster} settling={settling} another={another} />
      {kind !== 'outside' && (
        <Button disabled={settling.busy} title={t.inbox.outsideHint} onClick={settling.outside}>
          {t.inbox.outside}
        </Button>
      )}
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button disabled={settling.busy}>
          {common.more} <DownOutlined />
        </Button>
      </Dropdown>
      {dialog === 'another' && (
        <IntentDialog title={toIntent} close={close} choose={(intent) => intent && settling.add(intent)} />
      )}
      {dialog === 'evaluate' && (
        <IntentDialog title={t.inbox.expects} none={t.inbox.expectsNone} close={close} choose={settling.evaluate} />
      )}
      {dialog === 'merge' && <MergeDialog cluster={cluster} others={others} close={close} />}
    </span>
  )
}

interface ProposedProps {
  cluster: LearnCluster
  settling: ReturnType<typeof useSettling>
  another: () => void
}

function Proposed({ cluster, settling, another }: ProposedProps) {
  const t = useTexts()
  const format = useFormat()
  const localized = useLocalized()
  const { proposal } = cluster
  const common = { type: 'primary' as const, loading: settling.busy }
  switch (proposal.kind) {
    case 'intent':
      return (
        <>
          <Button {...common} onClick={() => settling.add(proposal.intent)}>
            {t.inbox.addTo(localized(proposal.title))}
          </Button>
          <small>
            {proposal.named > 0 ? t.inbox.named(proposal.named) : t.inbox.near(format.percent(proposal.score))}
          </small>
        </>
      )
    case 'article':
      return (
        <Button {...common} onClick={settling.draft}>
          {t.inbox.write}
        </Button>
      )
    case 'outside':
      return (
        <>
          <Button {...common} title={t.inbox.outsideHint} onClick={settling.outside}>
            {t.inbox.outside}
          </Button>
          <small>{t.inbox.namedOutside(proposal.named)}</small>
          <Button disabled={settling.busy} onClick={settling.draft}>
            {t.inbox.write}
          </Button>
        </>
      )
    case 'none':
      return (
        <>
          <Button disabled={settling.busy} onClick={settling.draft}>
            {t.inbox.write}
          </Button>
          <Button disabled={settling.busy} onClick={another}>
            {t.inbox.addToIntent}
          </Button>
        </>
      )
  }
}
