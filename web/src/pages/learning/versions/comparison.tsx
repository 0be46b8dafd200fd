import type { LearnComparison, LearnFigures } from '@tandem/contract'
import { useFormat } from '../../../i18n/format.ts'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'

const measures = ['right', 'answeredRight', 'answeredWrong', 'refusedWrong', 'refusedRight', 'answeredOutside'] as const
/** Of these fewer is better. */
const bad = new Set<keyof LearnFigures>(['answeredWrong', 'refusedWrong', 'answeredOutside'])

/** What comparing a candidate showed: the verdict, and the figures side by side. */
export function Comparison({ comparison }: { comparison: LearnComparison }) {
  const t = useTexts()
  const format = useFormat()
  const { verdict, difference, best, outside, live, candidate, replayed, changed } = comparison
  const points = (share: number) => `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)}%`
  return (
    <>
      {verdict && (
        <p className={css.verdict} data-verdict={verdict}>
          <b>{t.verdicts[verdict]}</b>
          {difference && (
            <span>
              {t.versions.difference(points(difference.mean), points(difference.low), points(difference.high))}
            </span>
          )}
        </p>
      )}
      {best && (
        <p className={css.verdict} data-verdict={best.verdict}>
          <b>{t.verdicts[best.verdict]}</b>
          <span>
            {t.versions.best(best.revision, best.n)}
            {t.versions.difference(
              points(best.difference.mean),
              points(best.difference.low),
              points(best.difference.high),
            )}
          </span>
        </p>
      )}
      {outside && (
        <p className={css.verdict} data-verdict={outside.verdict}>
          <b>{t.verdicts[outside.verdict]}</b>
          <span>
            {t.versions.outside(outside.n)}
            {t.versions.difference(
              points(outside.difference.mean),
              points(outside.difference.low),
              points(outside.difference.high),
            )}
          </span>
        </p>
      )}
      {live && candidate && live.n > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t.versions.n(format.number(live.n))}</th>
              <th scope="col">{t.versions.live}</th>
              <th scope="col">{t.versions.candidate}</th>
            </tr>
          </thead>
          <tbody>
            {measures.map((measure) => (
              <tr key={measure}>
                <th scope="row">{t.versions.figures[measure]}</th>
                <td>{format.number(live[measure])}</td>
                <td data-better={betterOf(measure, live, candidate)}>{format.number(candidate[measure])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={css.lead}>{t.versions.replayed(format.number(changed), format.number(replayed))}</p>
    </>
  )
}

function betterOf(measure: (typeof measures)[number], live: LearnFigures, candidate: LearnFigures) {
  const more = candidate[measure] - live[measure]
  if (more === 0) return undefined
  return more > 0 !== bad.has(measure) ? 'yes' : 'no'
}
