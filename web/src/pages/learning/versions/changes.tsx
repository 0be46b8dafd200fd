import type { LearnChange, LearnShown } from '@tandem/contract'
import { Skeleton } from 'antd'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'

/** What the two versions that were compared are called here: roles, or numbers once the roles have changed. */
export interface VersionNames {
  live: string
  candidate: string
}

/** What a candidate answers differently. */
export function ComparedChanges({ revision, names }: { revision: number; names: VersionNames }) {
  const t = useTexts()
  const { data } = useVerb('learning.changes', { revision })
  return (
    <details className={css.changes}>
      <summary>{t.versions.changes}</summary>
      {data ? <Changes rows={data.rows} names={names} /> : <Skeleton active />}
    </details>
  )
}

export function Changes({ rows, names }: { rows: LearnChange[]; names: VersionNames }) {
  const t = useTexts()
  if (rows.length === 0) return <p className={css.lead}>{t.versions.noChanges}</p>
  return (
    <ul className={css.changeList}>
      {rows.map(({ text, origin, effect, live, candidate }) => (
        <li key={`${origin} ${text}`}>
          <span className={css.changeText}>
            {text} <small>{t.versions.origin[origin]}</small>
          </span>
          <span className={css.effect} data-effect={effect}>
            {t.versions.effect[effect]}
          </span>
          <Answer label={names.live} answer={live} />
          <Answer label={names.candidate} answer={candidate} />
        </li>
      ))}
    </ul>
  )
}

function Answer({ label, answer: { action, intent, title } }: { label: string; answer: LearnShown }) {
  const t = useTexts()
  const localized = useLocalized()
  return (
    <span className={css.answer}>
      <small>{label}</small> {t.versions.actions[action]}{' '}
      {action !== 'refuse' && (title ? localized(title) : <code>{intent}</code>)}
    </span>
  )
}
