import type { ReactNode } from 'react'
import css from './settings.module.css'

/** One setting: what it is called, what it does, and what changes it. */
export function SettingRow({ title, hint, children }: { title: string; hint: string; children?: ReactNode }) {
  return (
    <div className={css.setting}>
      <span>
        <strong>{title}</strong>
        <small>{hint}</small>
      </span>
      {children}
    </div>
  )
}
