import type { Quiz } from '@tandem/contract'
import { InputNumber, Switch } from 'antd'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Entries } from '../../../ui/entries.tsx'
import { Field } from '../../../ui/field.tsx'
import css from './editor.module.css'
import { newQuestion, newQuiz, withPool } from './edits.ts'
import { QuestionFields } from './question-fields.tsx'
import { useTexts } from './texts.ts'

/** Whether there is a quiz, how it is drawn and passed, and its questions. */
export function QuizPart({ quiz, change }: { quiz: Quiz | null; change: (quiz: Quiz | null) => void }) {
  const t = useTexts()
  return (
    <>
      <span className={css.switch}>
        <Switch checked={quiz !== null} aria-label={t.hasQuiz} onChange={(on) => change(on ? newQuiz : null)} />
        {t.hasQuiz}
      </span>
      {quiz && <Questions quiz={quiz} change={change} />}
    </>
  )
}

function Questions({ quiz, change }: { quiz: Quiz; change: (quiz: Quiz) => void }) {
  const t = useTexts()
  const say = useLocalized()
  const { pool, draw, passScore, attempts } = quiz
  return (
    <>
      <div className={css.three}>
        <Field label={t.draw}>
          <InputNumber
            min={1}
            max={Math.min(pool.length, 50)}
            precision={0}
            value={draw}
            suffix={t.drawUnit}
            onChange={(next) => change({ ...quiz, draw: next ?? draw })}
          />
        </Field>
        <Field label={t.passScore}>
          <InputNumber
            min={1}
            max={100}
            precision={0}
            value={passScore}
            suffix={t.points}
            onChange={(next) => change({ ...quiz, passScore: next ?? passScore })}
          />
        </Field>
        <Field label={t.attempts}>
          <InputNumber
            min={1}
            max={20}
            precision={0}
            value={attempts}
            onChange={(next) => change({ ...quiz, attempts: next })}
          />
        </Field>
      </div>
      <Entries
        label={t.questions}
        items={pool}
        change={(next) => change(withPool(quiz, next))}
        nameOf={({ prompt }, at) => `${at + 1}. ${say(prompt) || t.question(at + 1)}`}
        noteOf={({ kind }) => t.kinds[kind]}
        addLabel={t.addQuestion}
        make={() => newQuestion(pool)}
        least={1}
        most={100}
        closed
      >
        {(question, set) => <QuestionFields question={question} change={set} />}
      </Entries>
    </>
  )
}
