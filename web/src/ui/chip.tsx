import type { ReactNode } from 'react'
import css from './chip.module.css'

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'danger'

/** A word or two that say what something is, readable in both themes. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={css.chip} data-tone={tone}>
      {children}
    </span>
  )
}
