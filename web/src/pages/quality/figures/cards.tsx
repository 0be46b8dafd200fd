import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import css from '../quality.module.css'
import { useTexts } from '../texts.ts'

/** The time that is looked at unless another one is chosen. */
export const DAYS = 28

/** Coverage, score, what the sample says, and how far inspectors agree; each with what stands behind it. */
export function Cards({ days = DAYS }: { days?: number }) {
  const t = useTexts()
  const format = useFormat()
  const figures = useVerb('quality.figures', { days }, { keepPrevious: true }).data
  const agreement = useVerb('quality.agreement', { days }, { keepPrevious: true }).data
  if (!figures || !agreement) return null
  const share = (value: number | null) => (value === null ? '–' : format.percent(value))
  const { passed } = figures
  const cards: [string, string, string][] = [
    [t.coverage, share(figures.coverage), t.count(format.number(figures.closed))],
    [t.average, figures.score.value?.toFixed(1) ?? '–', t.count(format.number(figures.score.n))],
    [t.passed, share(passed.value), passed.n ? t.interval(share(passed.low), share(passed.high)) : t.count('0')],
    [
      t.agreed,
      share(agreement.same.value),
      t.pairs(format.number(agreement.pairs), agreement.ac1 === null ? '–' : agreement.ac1.toFixed(2)),
    ],
  ]
  return (
    <section className={css.figures} aria-label={t.lastDays(days)}>
      {cards.map(([title, value, hint]) => (
        <div key={title}>
          <span>{title}</span>
          <strong>{value}</strong>
          <small>{hint}</small>
        </div>
      ))}
    </section>
  )
}
