import { DownOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { setPreference, usePreferences } from '../../../ui/preferences.ts'
import css from './side.module.css'

interface Props {
  /** Under which the fold is remembered. */
  id: string
  title: string
  /** Beside the title: a count or an action. */
  extra?: ReactNode
  children: ReactNode
}

/** A part of the right column that folds, and stays folded for this agent. */
export function Section({ id, title, extra, children }: Props) {
  const { folded } = usePreferences()
  const closed = folded.includes(id)
  const toggle = () => setPreference('folded', closed ? folded.filter((one) => one !== id) : [...folded, id])
  return (
    <section className={css.section}>
      <header>
        <button type="button" aria-expanded={!closed} onClick={toggle}>
          <DownOutlined rotate={closed ? -90 : 0} />
          {title}
        </button>
        {extra}
      </header>
      {!closed && children}
    </section>
  )
}
