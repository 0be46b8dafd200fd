import type { ImportPreview } from '@tandem/contract'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Notice } from '../../../ui/notice.tsx'
import css from './import.module.css'
import { useTexts } from './texts.ts'

/** What of the source could not be read, and why. */
export function Problems({ problems }: { problems: ImportPreview['problems'] }) {
  const t = useTexts()
  const localized = useLocalized()
  if (problems.length === 0) return null
  return (
    <Notice tone="warn">
      <details>
        <summary>{t.problems(problems.length)}</summary>
        <ul className={css.problems}>
          {problems.map(({ where, problem }) => (
            <li key={`${where} ${problem.en}`}>
              {where} — {localized(problem)}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  )
}
