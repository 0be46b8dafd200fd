import type { Figure } from '@tandem/contract'
import type { z } from 'zod'
import { useFormat } from '../../i18n/format.ts'
import css from './live.module.css'
import { useTexts } from './texts.ts'

interface Plain {
  value: string
  note?: string
}
interface Counted {
  figure: z.infer<typeof Figure>
  show: (value: number) => string
}
type Props = { label: string; tone?: 'ai' } & (Plain | Counted)

/** One figure: its name, its value, and what stands behind it. */
export function FigureCard(props: Props) {
  const { value, note } = useFigure(props)
  return (
    <div className={css.figure} data-tone={props.tone}>
      <span>{props.label}</span>
      <strong>{value}</strong>
      {note && <small>{note}</small>}
    </div>
  )
}

function useFigure(props: Props): Plain {
  const t = useTexts()
  const format = useFormat()
  if ('value' in props) return props
  const { value, n } = props.figure
  return { value: value === null ? '–' : props.show(value), note: t.n(format.number(n)) }
}
