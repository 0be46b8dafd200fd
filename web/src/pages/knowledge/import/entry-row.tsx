import type { ImportEntry } from '@tandem/contract'
import { Checkbox, Radio } from 'antd'
import { useId } from 'react'
import { useFormat } from '../../../i18n/format.ts'
import { Chip } from '../../../ui/chip.tsx'
import { plain } from '../../../ui/markdown.ts'
import { RichText } from '../../../ui/rich-text.tsx'
import css from './import.module.css'
import { MatchNote } from './match-note.tsx'
import { useTexts } from './texts.ts'

interface Props {
  entry: ImportEntry
  /** Undefined: not chosen. */
  how: 'new' | 'replace' | undefined
  toggle: () => void
  change: (how: 'new' | 'replace') => void
}

/** One found article: its text, where it stands, what it touches, and whether it is taken. */
export function EntryRow({ entry, how, toggle, change }: Props) {
  const t = useTexts()
  const body = useId()
  const { match, place, taken } = entry
  const title = entry.title.zh || entry.title.en
  const text = entry.body.zh || entry.body.en
  return (
    <article className={css.entry} data-chosen={how !== undefined || undefined}>
      <Checkbox
        checked={how !== undefined}
        disabled={taken !== null}
        onChange={toggle}
        aria-label={t.choose(title)}
        aria-describedby={body}
      />
      <div>
        <header>
          <strong>{title}</strong>
          <Place {...place} />
          {entry.validUntil && <Valid until={entry.validUntil} />}
          {taken && <Chip tone="good">{entry.stands === 'published' ? t.live : t.taken}</Chip>}
        </header>
        <details className={css.text} id={body}>
          <summary>{plain(text).slice(0, 160)}</summary>
          <RichText text={text} />
        </details>
        {match && <MatchNote match={match} />}
        {match?.article && how && (
          <Radio.Group
            size="small"
            value={how}
            onChange={(event) => change(event.target.value)}
            options={[
              { value: 'replace', label: t.replace },
              { value: 'new', label: t.asNew },
            ]}
          />
        )}
      </div>
    </article>
  )
}

/** Until when the source says that it is valid; what is over would not be answered with. */
function Valid({ until }: { until: string }) {
  const t = useTexts()
  const format = useFormat()
  const isOver = Date.parse(until) <= Date.now()
  return <Chip tone={isOver ? 'danger' : 'plain'}>{(isOver ? t.expired : t.validTo)(format.day(until))}</Chip>
}

function Place({ unit, at, url }: ImportEntry['place']) {
  const t = useTexts()
  if (!url) return <span className={css.place}>{t.place[unit](at)}</span>
  return (
    <a className={css.place} href={url} target="_blank" rel="noreferrer noopener">
      {url}
    </a>
  )
}
