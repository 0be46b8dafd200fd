import type { ReactNode } from 'react'
import css from './live.module.css'

interface Props {
  title: string
  count?: number
  extra?: ReactNode
  children: ReactNode
}

/** A titled box of the floor. */
export function Panel({ title, count, extra, children }: Props) {
  return (
    <section className={css.panel} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {count !== undefined && <span className={css.count}>{count}</span>}
        {extra && <div className={css.extra}>{extra}</div>}
      </header>
      {children}
    </section>
  )
}
