import type { ImportEntry, ImportPreview } from '@tandem/contract'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Notice } from '../../../ui/notice.tsx'
import css from './import.module.css'
import { useTexts } from './texts.ts'

/** More are opened by whoever wants to see them. */
const SHOWN = 10

interface Props {
  title: string
  problems: ImportPreview['problems']
  /** What numbers of places count. */
  unit: ImportEntry['place']['unit']
}

/** What of the source cannot be taken, and why. */
export function Problems({ title, problems, unit }: Props) {
  const t = useTexts()
  const localized = useLocalized()
  if (problems.length === 0) return null
  return (
    <Notice tone="warn">
      <details open={problems.length <= SHOWN}>
        <summary>{title}</summary>
        <ul className={css.problems}>
          {problems.map(({ where, problem }) => (
            <li key={`${where} ${problem.en}`}>
              {/^\d+$/.test(where) ? t.place[unit](Number(where)) : where} — {localized(problem)}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  )
}
