import type { ReactNode } from 'react'
import { useFormat } from '../../../i18n/format.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Scroller } from '../../../ui/scroller.tsx'
import { useTexts } from '../texts.ts'
import css from './review.module.css'
import { useNames } from './use-names.ts'
import { type Reviewed, useSituation } from './use-situation.ts'

interface Props {
  item: Reviewed | undefined
  /** What the editor's content changes in what somebody saved meanwhile; null: nobody did. */
  overtaken: { count: number; list: ReactNode } | null
}

/** Whose draft waits for what, and why it cannot be published by its reader. */
export function ReviewNotices({ item, overtaken }: Props) {
  const t = useTexts()
  const format = useFormat()
  const nameOf = useNames()
  const { fourEyes, own, mayReview } = useSituation(item, false)
  const draft = item?.draft
  const newer = overtaken && (
    <Notice tone="warn">
      {t.overtaken}
      <details className={css.newer}>
        <summary>{t.overtakenBy(overtaken.count)}</summary>
        <Scroller className={css.newerList}>{overtaken.list}</Scroller>
      </details>
    </Notice>
  )
  if (!item || !draft) return newer
  const [name, when] = [nameOf(draft.by), format.short(draft.at)]
  return (
    <div className={css.notices}>
      {newer}
      {draft.rejected !== null && <Notice tone="danger">{t.rejectedWhy(draft.rejected)}</Notice>}
      <Notice tone={item.state === 'review' ? 'warn' : 'info'}>
        {item.state === 'review' ? t.reviewBy(name, when) : t.draftBy(name, when)}
        {fourEyes && own && mayReview && <div>{t.fourEyes}</div>}
      </Notice>
    </div>
  )
}
