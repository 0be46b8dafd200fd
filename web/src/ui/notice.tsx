import type { ReactNode } from 'react'
import css from './notice.module.css'

/** A sentence that must not be overlooked, in its place on the page. */
export function Notice({ tone, children }: { tone: 'danger' | 'warn' | 'info' | 'good'; children: ReactNode }) {
  return (
    <div className={css.notice} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
