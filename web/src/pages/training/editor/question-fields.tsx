import type { Question } from '@tandem/contract'
import { Checkbox, Radio, Segmented } from 'antd'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Entries } from '../../../ui/entries.tsx'
import sheet from '../../../ui/sheet.module.css'
import { BothField } from './both-field.tsx'
import css from './editor.module.css'
import { asKind, newOption, withOptions } from './edits.ts'
import { PointsField } from './points-field.tsx'
import { useTexts } from './texts.ts'

interface Props {
  question: Question
  change: (question: Question) => void
}

/** One question: its kind, its words, and what is right. */
export function QuestionFields({ question, change }: Props) {
  const t = useTexts()
  return (
    <>
      <Segmented
        className={css.kinds ?? ''}
        value={question.kind}
        aria-label={t.kind}
        onChange={(kind) => change(asKind(question, kind))}
        options={(['single', 'multi', 'order', 'text'] as const).map((value) => ({ value, label: t.kinds[value] }))}
      />
      <BothField
        label={t.prompt}
        rows={2}
        value={question.prompt}
        change={(prompt) => change({ ...question, prompt })}
      />
      {question.kind === 'text' ? (
        <PointsField
          label={t.answerPoints}
          points={question.points}
          most={8}
          change={(points) => change({ ...question, points })}
        />
      ) : (
        <Options question={question} change={change} />
      )}
      <BothField
        label={t.explanation}
        rows={2}
        maxLength={1000}
        value={question.explanation}
        change={(explanation) => change({ ...question, explanation })}
      />
    </>
  )
}

function Options({ question, change }: Props & { question: Exclude<Question, { kind: 'text' }> }) {
  const t = useTexts()
  const say = useLocalized()
  const { options } = question
  const named = options.map(({ id, text }, at) => ({ value: id, label: say(text) || t.option(at + 1) }))
  return (
    <>
      <Entries
        label={question.kind === 'order' ? t.orderOptions : t.options}
        items={options}
        change={(next) => change(withOptions(question, next))}
        nameOf={(_, at) => t.option(at + 1)}
        addLabel={t.addOption}
        make={() => newOption(options)}
        least={2}
        most={8}
      >
        {(option, set) => <BothField label={t.text} value={option.text} change={(text) => set({ ...option, text })} />}
      </Entries>
      {question.kind === 'single' && (
        <div>
          <span className={sheet.label}>{t.right}</span>
          <Radio.Group
            vertical
            options={named}
            value={question.right}
            onChange={({ target }) => change({ ...question, right: String(target.value) })}
          />
        </div>
      )}
      {question.kind === 'multi' && (
        <div>
          <span className={sheet.label}>{t.rightMany}</span>
          <Checkbox.Group
            className={css.column ?? ''}
            options={named}
            value={question.right}
            onChange={(right) => change({ ...question, right })}
          />
        </div>
      )}
    </>
  )
}
