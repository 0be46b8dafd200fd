import { Skeleton } from 'antd'
import { usePages } from '../../api/pages.ts'
import { useFormat } from '../../i18n/format.ts'
import { News } from '../../shell/notices/news.tsx'
import { Empty } from '../../ui/empty.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { Problem } from '../../ui/problem.tsx'
import { DAYS } from './figures/cards.tsx'
import css from './quality.module.css'
import { Row } from './result-row.tsx'
import { useTexts } from './texts.ts'

/** The agent's own view: the average, what is new, and every result to look at and object to. */
export function Mine() {
  const t = useTexts()
  const format = useFormat()
  const mine = usePages('quality.mine', {})
  if (mine.isPending) return <Skeleton active />
  if (!mine.data) return <Problem problem={mine.error} retry={() => void mine.refetch()} />
  const { rows, first } = mine.data
  const score = first?.score
  return (
    <div className={css.page}>
      <section className={css.figures} aria-label={t.lastDays(DAYS)}>
        <div>
          <span>{t.mineScore}</span>
          <strong>{score?.value?.toFixed(1) ?? '–'}</strong>
          <small>{t.count(format.number(score?.n ?? 0))}</small>
        </div>
      </section>
      <News kind="result" />
      {rows.length === 0 && <Empty {...t.mineEmpty} />}
      {rows.length > 0 && (
        <ul className={css.list}>
          {rows.map((row) => (
            <Row key={row.episode} row={row} to={`/quality/mine/${row.episode}`} />
          ))}
        </ul>
      )}
      <MoreButton pages={mine} />
    </div>
  )
}
