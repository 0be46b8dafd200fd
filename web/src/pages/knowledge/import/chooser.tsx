import type { ImportPreview } from '@tandem/contract'
import { App, Segmented } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import { refreshed } from '../review/use-review.ts'
import { type Choices, chosenOf, type Group, groups, initialChoices, isIn, toggled, withHow } from './choice.ts'
import { EntryRow } from './entry-row.tsx'
import css from './import.module.css'
import { Problems } from './problems.tsx'
import { TakeBar } from './take-bar.tsx'
import { useTexts } from './texts.ts'

/** The found articles, what they repeat or contradict, and the choice among them. */
export function Chooser({ preview }: { preview: ImportPreview }) {
  const t = useTexts()
  const { message } = App.useApp()
  const mayReview = useCan('knowledge:review')
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
  const publish = useVerbMutation('knowledge.publishImport', {
    refresh: [...refreshed, 'knowledge.importPreview'],
    onSuccess: ({ published }) => void message.success(t.published(published)),
  })
  const waiting = entries.filter(({ stands }) => stands === 'draft' || stands === 'review').length
  const counts = groups.map((one) => ({ one, count: entries.filter((entry) => isIn(one, entry)).length }))
  return (
    <div className={css.chooser}>
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
      <TakeBar
        count={choices.size}
        busy={take.isPending}
        take={(validUntil) => take.mutate({ import: id, chosen: chosenOf(choices, entries), validUntil })}
        {...(mayReview && {
          publish: { count: waiting, busy: publish.isPending, run: () => publish.mutate({ import: id }) },
        })}
      />
    </div>
  )
}
