import type { Answers, FormItem } from '@tandem/contract'
import { Segmented, Select } from 'antd'
import { useLocalized } from '../../i18n/dictionary.ts'
import { Chip } from '../../ui/chip.tsx'
import css from './quality.module.css'
import { useTexts } from './texts.ts'

interface Props {
  items: readonly FormItem[]
  answers: Answers
  change: (answers: Answers) => void
}

/** The items of a form: yes or no, or up to its best mark; every item may not apply. */
export function FormMarks({ items, answers, change }: Props) {
  const t = useTexts()
  const say = useLocalized()
  return (
    <>
      {items.map(({ key, title, hint, max, fatal }) => (
        <div key={key} className={css.mark}>
          <span className={css.markTitle}>
            <span>
              {say(title)} {fatal && <Chip tone="danger">{t.fatal}</Chip>}
            </span>
            {say(hint) && <small>{say(hint)}</small>}
          </span>
          <MarkField
            name={say(title)}
            max={max}
            value={answers[key]}
            change={(mark) => change({ ...answers, [key]: mark })}
          />
        </div>
      ))}
    </>
  )
}

interface MarkProps {
  name: string
  max: number
  value: number | null | undefined
  change: (mark: number | null) => void
}

/** So many marks stand side by side; more are chosen from a list. */
const MOST_IN_A_ROW = 5

function MarkField({ name, max, value, change }: MarkProps) {
  const t = useTexts()
  const marks = Array.from({ length: max + 1 }, (_, mark) => mark)
  const yesOrNo = [1, 0].map((mark) => ({ value: String(mark), label: mark === 1 ? t.yes : t.no }))
  const numbers = marks.map((mark) => ({ value: String(mark), label: String(mark) }))
  const options = [...(max === 1 ? yesOrNo : numbers), { value: 'null', label: t.notApplicable }]
  const take = (chosen: string) => change(chosen === 'null' ? null : Number(chosen))
  const chosen = value === undefined ? '' : String(value)
  return max <= MOST_IN_A_ROW ? (
    <Segmented aria-label={name} value={chosen} onChange={take} options={options} />
  ) : (
    <Select aria-label={name} className={css.markSelect ?? ''} value={chosen} onChange={take} options={options} />
  )
}
