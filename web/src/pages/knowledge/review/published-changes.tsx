import { useState } from 'react'
import { Differences } from '../../../ui/differences.tsx'
import { useTexts } from '../texts.ts'
import { changesOf, type Value } from './changes.ts'
import css from './review.module.css'

interface Props {
  /** The published version that the editor's content is compared with. */
  version: number
  before: readonly Value[]
  after: readonly Value[]
  /** Shown at once: to who decides about it. */
  shown: boolean
}

/** What the content in the editor changes in what customers are told now. */
export function PublishedChanges({ version, before, after, shown }: Props) {
  const t = useTexts()
  const [open, setOpen] = useState(shown)
  const differences = changesOf(before, after)
  return (
    <details className={css.changes} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.changesIn(version, differences.length)}</summary>
      {open && <Differences of={differences} />}
    </details>
  )
}
