import type { Language } from '@tandem/contract'
import { useEffect, useRef } from 'react'
import { useTexts } from '../texts.ts'
import type { CannedReply } from './canned.ts'
import css from './composer.module.css'

interface Props {
  id: string
  rows: CannedReply[]
  active: number
  language: Language
  pick: (reply: CannedReply) => void
}

/** The replies that fit, over the field; the field keeps the focus and the keys. */
export function CannedPopup({ id, rows, active, language, pick }: Props) {
  const t = useTexts()
  const current = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the active row is what moves
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div id={id} className={css.canned} role="listbox" aria-label={t.canned} tabIndex={-1}>
      {rows.length === 0 && <div className={css.cannedEmpty}>{t.cannedEmpty}</div>}
      {rows.map((reply, index) => (
        <div
          key={reply.shortcut}
          id={`${id}-${index}`}
          ref={index === active ? current : null}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={css.cannedRow}
          onMouseDown={(event) => {
            event.preventDefault()
            pick(reply)
          }}
        >
          <kbd>/{reply.shortcut}</kbd>
          <strong>{reply.title[language]}</strong>
          <span>{reply.text[language]}</span>
        </div>
      ))}
    </div>
  )
}
