import { Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useVerb } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { Empty } from '../../ui/empty.tsx'
import { Problem } from '../../ui/problem.tsx'
import css from './quality.module.css'
import { useTexts } from './texts.ts'
import { useNames } from './use-names.ts'

/** Appeals that wait, the oldest first, and those that were decided. */
export function Appeals() {
  const t = useTexts()
  const format = useFormat()
  const nameOf = useNames()
  const [state, setState] = useState<'open' | 'decided'>('open')
  const appeals = useVerb('quality.appeals', { state })
  return (
    <div className={css.page}>
      <Segmented
        value={state}
        onChange={setState}
        aria-label={t.filter}
        options={(['open', 'decided'] as const).map((value) => ({ value, label: t[value] }))}
      />
      {appeals.isPending && <Skeleton active />}
      {appeals.isError && <Problem problem={appeals.error} retry={() => void appeals.refetch()} />}
      {appeals.data?.rows.length === 0 && <Empty {...t.appealsEmpty} />}
      {appeals.data && appeals.data.rows.length > 0 && (
        <ul className={css.list}>
          {appeals.data.rows.map(({ id, episode, agent, state: now, openedAt, oldScore, newScore, steps }) => (
            <li key={id}>
              <Link to={`/quality/appeals/${episode}`} className={css.row}>
                <span className={css.who}>
                  <strong>{nameOf(agent)}</strong>
                  <small>
                    {t.appealStates[now]} · {format.short(openedAt)} · {t.points(oldScore)}
                    {newScore !== null && ` → ${t.points(newScore)}`}
                  </small>
                </span>
                <span>{steps[0]?.text}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
