import { useFormat } from '../../../i18n/format.ts'
import css from './bench.module.css'

interface Props {
  label: string
  /** 0 to 1. */
  value: number
  tone: 'ai' | 'accent' | 'quiet'
}

/** One probability as a bar. */
export function Bar({ label, value, tone }: Props) {
  const format = useFormat()
  return (
    <div className={css.bar} data-tone={tone}>
      <span>{label}</span>
      <meter min={0} max={1} value={value} aria-label={label} />
      <b>{format.percent(value)}</b>
    </div>
  )
}
