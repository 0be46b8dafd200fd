import { useEffect, useRef } from 'react'
import css from './composer.module.css'

/** One line that can be picked. */
export interface Option {
  key: string
  /** What one types for it. */
  head: string
  title: string
  text: string
}

interface Props {
  id: string
  label: string
  empty: string
  options: Option[]
  active: number
  pick: (index: number) => void
}

/** What fits the word before the cursor; the field keeps the focus and names the active line to screen readers. */
export function Popup({ id, label, empty, options, active, pick }: Props) {
  const current = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the active line is what moves
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div id={id} className={css.canned} role="listbox" aria-label={label} tabIndex={-1}>
      {options.length === 0 && <div className={css.cannedEmpty}>{empty}</div>}
      {options.map(({ key, head, title, text }, index) => (
        <div
          key={key}
          id={`${id}-${index}`}
          ref={index === active ? current : null}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={css.cannedRow}
          onMouseDown={(event) => {
            event.preventDefault()
            pick(index)
          }}
        >
          <kbd>{head}</kbd>
          <strong>{title}</strong>
          <span>{text}</span>
        </div>
      ))}
    </div>
  )
}
