import type { StaffingGap } from '@tandem/contract'
import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { Panel } from '../../live/panel.tsx'
import { useQueueTitle } from '../queue-title.ts'
import { dayTitle, slotRange } from '../slots.ts'
import css from '../staffing.module.css'
import { useTexts } from '../texts.ts'

const SHOWN = 8
const REFRESH_MS = 60_000

/** Where people are missing: a week, a day and a quarter of an hour ahead. */
export function GapCards() {
  const t = useTexts()
  const titleOf = useQueueTitle()
  const gaps = useVerb('staffing.gaps', {}, { refetchInterval: REFRESH_MS }).data
  if (!gaps) return null
  const missing = gaps.soon.reduce((sum, { need, there, coming }) => sum + Math.max(0, need - there - coming), 0)
  return (
    <section className={css.cards}>
      <Sum title={t.gapWeek} gaps={gaps.week} />
      <Sum title={t.gapDay} gaps={gaps.day} />
      <div className={css.figure} data-tone={missing > 0 ? 'warn' : 'good'}>
        <span>{t.gapSoon}</span>
        <strong>{missing > 0 ? t.soonMissing(missing) : t.enough}</strong>
        {gaps.soon.map(({ queue, need, there, coming }) => (
          <small key={queue}>
            {titleOf(queue)} {t.soonLine(need, there, coming)}
          </small>
        ))}
      </div>
    </section>
  )
}

function Sum({ title, gaps }: { title: string; gaps: StaffingGap[] }) {
  const t = useTexts()
  const format = useFormat()
  const total = gaps.reduce((sum, gap) => sum + gap.total, 0)
  const most = Math.max(0, ...gaps.map((gap) => gap.most))
  return (
    <div className={css.figure} data-tone={total > 0 ? 'warn' : 'good'}>
      <span>{title}</span>
      <strong>{total > 0 ? t.gapHours(format.number(total / 2)) : t.gapNone}</strong>
      {total > 0 && <small>{t.gapMost(most)}</small>}
    </div>
  )
}

/** The largest gaps of the week, in the order of time. */
export function GapList() {
  const t = useTexts()
  const language = useLanguage()
  const titleOf = useQueueTitle()
  const gaps = useVerb('staffing.gaps', {}, { refetchInterval: REFRESH_MS }).data?.week ?? []
  if (gaps.length === 0) return null
  const worst = gaps.toSorted((a, b) => b.total - a.total).slice(0, SHOWN)
  const shown = worst.toSorted((a, b) => a.day.localeCompare(b.day) || a.from - b.from)
  return (
    <Panel title={t.gapList} count={gaps.length}>
      <ul className={css.rows}>
        {shown.map(({ queue, day, from, to, most }) => (
          <li key={`${queue}${day}${from}`} className={css.row}>
            <span className={css.who}>
              <strong>
                {dayTitle(day, language)} {slotRange(from, to)}
              </strong>
              <small>{titleOf(queue)}</small>
            </span>
            <span className={css.tag} data-tone="warn">
              {t.soonMissing(most)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
