import type { ReactNode } from 'react'
import css from './ui.module.css'

interface Props {
  icon?: ReactNode
  title: string
  hint?: string
  children?: ReactNode
}

/** Nothing here, and why that is fine or what to do about it. */
export function Empty({ icon, title, hint, children }: Props) {
  return (
    <div className={css.center}>
      {icon && <span className={css.emptyIcon}>{icon}</span>}
      <strong>{title}</strong>
      {hint && <span className={css.hint}>{hint}</span>}
      {children}
    </div>
  )
}
