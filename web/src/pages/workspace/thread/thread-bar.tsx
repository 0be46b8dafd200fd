import type { ReactNode } from 'react'
import css from './thread-bar.module.css'

interface Props {
  title: string
  hint: string
  /** What can be done about it. */
  children?: ReactNode
}

/** Says above a conversation what is special about it now. */
export function ThreadBar({ title, hint, children }: Props) {
  return (
    <div className={css.bar} role="status">
      <span>
        <strong>{title}</strong>
        <small>{hint}</small>
      </span>
      {children}
    </div>
  )
}
