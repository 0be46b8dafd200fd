import type { ReactNode } from 'react'
import css from './ui.module.css'

interface Props {
  icon?: ReactNode
  title: string
  /** It is the whole page, and its title that of the page. */
  alone?: boolean
  hint?: string
  children?: ReactNode
}

/** Nothing here, and why that is fine or what to do about it. */
export function Empty({ icon, title, alone, hint, children }: Props) {
  const Title = alone ? 'h1' : 'strong'
  return (
    <div className={css.center}>
      {icon && <span className={css.emptyIcon}>{icon}</span>}
      <Title>{title}</Title>
      {hint && <span className={css.hint}>{hint}</span>}
      {children}
    </div>
  )
}
