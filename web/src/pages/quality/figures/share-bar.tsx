import type { Share } from '@tandem/contract'
import type { CSSProperties } from 'react'
import { useFormat } from '../../../i18n/format.ts'
import { useTexts } from '../texts.ts'
import css from './figures.module.css'

type Place = CSSProperties & Record<'--value' | '--low' | '--high', string>

/** A share as a bar, with the span in which it lies at 95 %; `tone` says what much of it means. */
export function ShareBar({ share, tone = 'plain' }: { share: Share; tone?: 'plain' | 'good' | 'danger' }) {
  const t = useTexts()
  const format = useFormat()
  const { value, low, high } = share
  if (value === null) return <span className={css.share}>–</span>
  const part = (of: number) => `${(of * 100).toFixed(2)}%`
  const style: Place = { '--value': part(value), '--low': part(low), '--high': part(high) }
  const interval = t.interval(format.percent(low), format.percent(high))
  return (
    <span className={css.share} title={interval}>
      <span className={css.bar} style={style} data-tone={tone} aria-hidden="true" />
      <span>{format.percent(value)}</span>
      <span className="unseen">{interval}</span>
    </span>
  )
}
