import type { Answers, ScoreForm } from '@tandem/contract'
import { Rate, Segmented } from 'antd'
import { useLocalized } from '../../i18n/dictionary.ts'
import css from './quality.module.css'
import { useTexts } from './texts.ts'

interface Props {
  form: ScoreForm
  answers: Answers
  change: (answers: Answers) => void
}

/** The items of a form: yes or no, or up to its best mark; every item may not apply. */
export function FormMarks({ form, answers, change }: Props) {
  const t = useTexts()
  const say = useLocalized()
  return (
    <>
      {form.items.map(({ key, title, max }) => (
        <div key={key} className={css.mark}>
          <span>{say(title)}</span>
          {max === 1 ? (
            <Segmented
              aria-label={say(title)}
              value={answers[key] === undefined ? '' : String(answers[key])}
              onChange={(value) => change({ ...answers, [key]: value === 'null' ? null : Number(value) })}
              options={[
                { value: '1', label: t.yes },
                { value: '0', label: t.no },
                { value: 'null', label: t.notApplicable },
              ]}
            />
          ) : (
            <Rate count={max} value={answers[key] ?? 0} onChange={(value) => change({ ...answers, [key]: value })} />
          )}
        </div>
      ))}
    </>
  )
}
