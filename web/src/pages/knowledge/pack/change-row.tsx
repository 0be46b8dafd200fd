import type { PackChange } from '@tandem/contract'
import type { ReactNode } from 'react'
import { useLocalized } from '../../../i18n/dictionary.ts'
import css from './pack.module.css'
import { useTexts } from './texts.ts'

/** One thing that the pack has otherwise: what it is, why it stays if it does, and both texts to compare. */
export function ChangeRow({ row, children }: { row: PackChange; children?: ReactNode }) {
  const t = useTexts()
  const localized = useLocalized()
  const { questions, before, after } = row
  const counts = questions && t.questions(questions.added, questions.removed)
  return (
    <li className={css.row}>
      <div className={css.head}>
        <span className={css.kind}>{t.kinds[row.kind]}</span>
        <b>{localized(row.title) || row.key}</b>
        {row.kept && <em>{t.kept[row.kept]}</em>}
        {counts && <small>{counts}</small>}
        <span className={css.actions}>{children}</span>
      </div>
      {questions && questions.examples.length > 0 && <p>{t.such(questions.examples)}</p>}
      {questions && questions.held.length > 0 && <p>{t.held(questions.held)}</p>}
      {(before || after) && (
        <details>
          <summary>{before && after ? t.compare : t.read}</summary>
          <div className={css.texts}>
            {before && (
              <p>
                <small className={css.label}>{t.before}</small>
                {localized(before)}
              </p>
            )}
            {after && (
              <p>
                <small className={css.label}>{t.after}</small>
                {localized(after)}
              </p>
            )}
          </div>
        </details>
      )}
    </li>
  )
}
