import type { ReactNode } from 'react'
import css from './field.module.css'

interface Props {
  label: string
  /** Found by it, within a part of a form that has one: see where it is led to. */
  name?: string
  hint?: string
  problem?: string | undefined
  children: ReactNode
}

/** A labelled control; what is wrong with it stands in the place of the hint. */
export function Field({ label, name, hint, problem, children }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={css.field} data-field={name}>
      <span>{label}</span>
      {children}
      {(problem ?? hint) && <small data-problem={problem !== undefined || undefined}>{problem ?? hint}</small>}
    </label>
  )
}
