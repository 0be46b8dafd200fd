import type { ReactNode } from 'react'
import css from './field.module.css'

interface Props {
  label: string
  hint?: string
  problem?: string | undefined
  children: ReactNode
}

/** A labelled control; what is wrong with it stands in the place of the hint. */
export function Field({ label, hint, problem, children }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={css.field}>
      <span>{label}</span>
      {children}
      {(problem ?? hint) && <small data-problem={problem !== undefined || undefined}>{problem ?? hint}</small>}
    </label>
  )
}
