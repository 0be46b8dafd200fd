import type { ImportContradiction } from '@tandem/contract'
import { Radio } from 'antd'
import { useLanguage } from '../../../i18n/language.ts'
import { Notice } from '../../../ui/notice.tsx'
import { titleIn } from '../items/listed.ts'
import css from './intent-import.module.css'
import { useTexts } from './texts.ts'

/** More are opened by whoever wants to see them. */
const OPEN = 5

interface Props {
  contradictions: readonly ImportContradiction[]
  /** The row that is taken of each text. */
  rows: ReadonlyMap<string, number>
  choose: (text: string, row: number | null) => void
}

/** Texts that the file, or the file and what is there, puts under two intents; somebody decides. */
export function Contradictions({ contradictions, rows, choose }: Props) {
  const t = useTexts()
  const language = useLanguage()
  if (contradictions.length === 0) return null
  return (
    <Notice tone="warn">
      <details open={contradictions.length <= OPEN}>
        <summary>{t.contradictions(contradictions.length)}</summary>
        <p className={css.note}>{t.contradictionsHint}</p>
        <ul className={css.contradictions}>
          {contradictions.map(({ text, standing, rows: places }) => (
            <li key={`${places[0]?.row}`}>
              <strong>{text}</strong>
              {standing ? (
                <span>
                  {t.stands(titleIn(standing.title, language))}
                  {places.map(({ row }) => ` · ${t.row(row)}`)}
                </span>
              ) : (
                <Radio.Group
                  size="small"
                  aria-label={text}
                  value={rows.get(text) ?? null}
                  onChange={(event) => choose(text, event.target.value)}
                  options={[
                    { value: null, label: t.leaveOut },
                    ...places.map(({ row, title }) => ({
                      value: row,
                      label: `${titleIn(title, language)} (${t.row(row)})`,
                    })),
                  ]}
                />
              )}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  )
}
