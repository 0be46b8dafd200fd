import type { LearnComparison, LearnFigures, LearnVerdict } from '@tandem/contract'
import { useFormat } from '../../../i18n/format.ts'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'
import type { VersionNames } from './changes.tsx'

const measures = ['right', 'answeredRight', 'answeredWrong', 'refusedWrong', 'refusedRight', 'answeredOutside'] as const
/** What looks like a difference to whoever reads it. */
const NOTABLE = 0.02
/** Of these fewer is better. */
const bad = new Set<keyof LearnFigures>(['answeredWrong', 'refusedWrong', 'answeredOutside'])

/** What comparing a candidate showed: the verdict, and the figures side by side. */
export function Comparison({ comparison, names }: { comparison: LearnComparison; names: VersionNames }) {
  const t = useTexts()
  const format = useFormat()
  const { verdict, difference, best, outside, live, candidate, replayed, changed } = comparison
  const figure = (measure: (typeof measures)[number], { [measure]: count, n }: LearnFigures) =>
    measure === 'right' ? `${format.share(count / n)} · ${format.number(count)}` : format.number(count)
  return (
    <>
      {verdict && <Verdict verdict={verdict} difference={difference} />}
      {best && <Verdict {...best} about={t.versions.best(best.revision, best.n)} />}
      {outside && <Verdict {...outside} about={t.versions.outside(outside.n)} />}
      {live && candidate && live.n > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t.versions.n(format.number(live.n))}</th>
              <th scope="col">{names.live}</th>
              <th scope="col">{names.candidate}</th>
            </tr>
          </thead>
          <tbody>
            {measures.map((measure) => (
              <tr key={measure}>
                <th scope="row">{t.versions.figures[measure]}</th>
                <td>{figure(measure, live)}</td>
                <td data-better={betterOf(measure, live, candidate)}>{figure(measure, candidate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={css.lead}>
        {replayed > 0 ? t.versions.replayed(format.number(changed), format.number(replayed)) : t.versions.notReplayed}
      </p>
    </>
  )
}

interface VerdictProps extends Pick<LearnComparison, 'difference'> {
  verdict: LearnVerdict
  about?: string
}

/** Whether it is better or worse, than what, and by how much. */
function Verdict({ verdict, difference, about }: VerdictProps) {
  const t = useTexts()
  const format = useFormat()
  return (
    <p className={css.verdict} data-verdict={verdict}>
      <b>{t.verdicts[verdict]}</b>
      {difference && (
        <span>
          {about}
          {t.versions.difference(
            format.points(difference.mean),
            format.points(difference.low),
            format.points(difference.high),
          )}
          {verdict === 'same' && Math.abs(difference.mean) >= NOTABLE && t.versions.perhapsChance}
        </span>
      )}
    </p>
  )
}

function betterOf(measure: (typeof measures)[number], live: LearnFigures, candidate: LearnFigures) {
  const more = candidate[measure] - live[measure]
  if (more === 0) return undefined
  return more > 0 !== bad.has(measure) ? 'yes' : 'no'
}
