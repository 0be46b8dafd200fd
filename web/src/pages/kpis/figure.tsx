import type { Kpi, Figure as Shape } from '@tandem/contract'
import type { z } from 'zod'
import { useFormat } from '../../i18n/format.ts'
import { isTime } from './kinds.ts'
import css from './kpis.module.css'
import { useTexts } from './texts.ts'

/** A value never without its number of cases. */
export function Figure({ kpi, figure: { value, n } }: { kpi: Kpi; figure: z.infer<typeof Shape> }) {
  const t = useTexts()
  const format = useFormat()
  return (
    <span className={css.figure}>
      {value === null ? '–' : isTime(kpi) ? format.span(value) : format.percent(value)}
      <small>{t.n(format.number(n))}</small>
    </span>
  )
}
