import { Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useToday } from '../../../session/use-today.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { Panel } from '../../live/panel.tsx'
import css from '../staffing.module.css'
import { useTexts } from '../texts.ts'

const GOOD = 0.9

/** Planned time against time at the desk. */
export function Adherence() {
  const t = useTexts()
  const format = useFormat()
  const [day, setDay] = useState(useToday())
  const adherence = useVerb('staffing.adherence', { day }, { keepPrevious: true, refetchInterval: 60_000 })
  const choice = (
    <Input
      type="date"
      size="small"
      value={day}
      aria-label={t.day}
      onChange={({ target }) => target.value && setDay(target.value)}
    />
  )
  return (
    <Panel title={t.adherence} extra={choice}>
      {adherence.isPending && <Skeleton active />}
      {adherence.error && !adherence.data && (
        <Problem problem={adherence.error} retry={() => void adherence.refetch()} />
      )}
      {adherence.data?.rows.length === 0 && <Empty title={t.adherenceEmpty} />}
      <ul className={css.rows}>
        {adherence.data?.rows.map(({ agent, name, plannedMinutes, servedMinutes, lateMinutes, adherence: share }) => (
          <li key={agent} className={css.row}>
            <span className={css.who}>
              <strong>{name}</strong>
              <small>{t.adherenceLine(format.span(servedMinutes * 60), format.span(plannedMinutes * 60))}</small>
            </span>
            {lateMinutes >= 1 && (
              <span className={css.tag} data-tone="warn">
                {t.late(format.span(lateMinutes * 60))}
              </span>
            )}
            <span className={css.tag} data-tone={share === null ? undefined : share >= GOOD ? 'good' : 'danger'}>
              {share === null ? t.notYet : format.percent(share)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
