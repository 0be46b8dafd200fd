import type { ImportPreview } from '@tandem/contract'
import { App, Segmented } from 'antd'
import { useRef, useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import { useFocusKept } from '../../../ui/use-focus-kept.ts'
import {
  type Choices,
  chosenOf,
  type Group,
  groups,
  initialChoices,
  isIn,
  toggled,
  waitingOf,
  withHow,
} from './choice.ts'
import { EntryRow } from './entry-row.tsx'
import css from './import.module.css'
import { Problems } from './problems.tsx'
import { TakeBar } from './take-bar.tsx'
import { useTexts } from './texts.ts'
import { WaitingBar } from './waiting-bar.tsx'

/** The found articles, what they repeat or contradict, and the choice among them. */
export function Chooser({ preview }: { preview: ImportPreview }) {
  const t = useTexts()
  const { message } = App.useApp()
  const block = useRef<HTMLElement>(null)
  useFocusKept(block)
  const waiting = waitingOf(preview.entries, useCan('knowledge:review'))
  const { id, source, entries, problems } = preview
  const [choices, setChoices] = useState<Choices>(() => initialChoices(entries, Date.now()))
  const [group, setGroup] = useState<Group>('all')
  const take = useVerbMutation('knowledge.takeImport', {
    refresh: ['knowledge.articles', 'knowledge.importPreview'],
    onSuccess({ created, updated }) {
      setChoices(new Map())
      void message.success(t.done(created, updated))
    },
  })
  const counts = groups.map((one) => ({ one, count: entries.filter((entry) => isIn(one, entry)).length }))
  return (
    <section ref={block} tabIndex={-1} className={css.chooser} aria-label={t.found(entries.length)}>
      <div className={css.head}>
        <strong>{t.found(entries.length)}</strong>
        <span className={css.origin}>{source}</span>
        <Segmented
          size="small"
          value={group}
          onChange={setGroup}
          options={counts
            .filter(({ one, count }) => one === 'all' || count > 0)
            .map(({ one, count }) => ({ value: one, label: t.filter[one](count) }))}
        />
      </div>
      <div className={css.rows}>
        {entries
          .filter((entry) => isIn(group, entry))
          .map((entry) => (
            <EntryRow
              key={entry.number}
              entry={entry}
              how={choices.get(entry.number)}
              toggle={() => setChoices(toggled(choices, entry))}
              change={(how) => setChoices(withHow(choices, entry.number, how))}
            />
          ))}
        <Problems title={t.problems(problems.length)} problems={problems} unit={entries[0]?.place.unit ?? 'row'} />
      </div>
      <WaitingBar id={id} waiting={waiting} />
      {entries.some(({ taken }) => taken === null) && (
        <TakeBar
          count={choices.size}
          isNext={waiting.publish + waiting.submit === 0 || choices.size > 0}
          busy={take.isPending}
          take={(validUntil) => take.mutate({ import: id, chosen: chosenOf(choices, entries), validUntil })}
        />
      )}
    </section>
  )
}
