import type { FlowContent, FlowItem } from '@tandem/contract'
import { Empty } from '../../../ui/empty.tsx'
import { useTexts } from '../texts.ts'
import { ChangeList } from './change-list.tsx'
import css from './changes.module.css'
import type { Change } from './changes.ts'

interface Props {
  published: FlowItem
  flow: FlowContent
  changes: readonly Change[]
  open: (step: string | null, slot: string | null) => void
}

/** What the flow on the screen changes in the one that serves: what a reviewer decides on. */
export function ChangeSheet({ published: { content, version }, flow, changes, open }: Props) {
  const t = useTexts()
  if (changes.length === 0) return <Empty title={t.changes.none} hint={t.changes.noneHint} />
  return (
    <>
      <p className={css.against}>{t.changes.hint(version)}</p>
      <ChangeList changes={changes} before={content} after={flow} open={open} />
    </>
  )
}
