import type { MyCourse, VerbOutput } from '@tandem/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../api/hooks.ts'
import { useLocalized } from '../../i18n/dictionary.ts'
import { Notice } from '../../ui/notice.tsx'
import { QuestionField } from './question-field.tsx'
import { useTexts } from './texts.ts'
import css from './training.module.css'

type Started = VerbOutput<'training.startQuiz'>
interface Given {
  chosen: string[]
  text: string
}

/** The quiz of a course: begun, answered, handed in, explained. */
export function QuizPanel({ row: { course, progress } }: { row: MyCourse }) {
  const t = useTexts()
  const [started, setStarted] = useState<Started | null>(null)
  const [given, setGiven] = useState<Record<string, Given>>({})
  const start = useVerbMutation('training.startQuiz', {
    refresh: ['training.mine'],
    onSuccess: (quiz) => {
      hand.reset()
      setStarted(quiz)
      setGiven(Object.fromEntries(quiz.questions.map((one) => [one.id, first(one)])))
    },
  })
  const hand = useVerbMutation('training.answerQuiz', {
    refresh: ['training.mine'],
    onSuccess: () => setStarted(null),
  })
  const left = progress.quizAttemptsLeft
  return (
    <section className={css.panel}>
      <h2>{t.quiz}</h2>
      {left !== null && !started && <span className={css.quiet}>{t.attemptsLeft(left)}</span>}
      {hand.data && <Result result={hand.data} />}
      {started?.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          given={given[question.id] ?? first(question)}
          change={(next) => setGiven({ ...given, [question.id]: next })}
        />
      ))}
      {started ? (
        <Button
          type="primary"
          loading={hand.isPending}
          onClick={() =>
            hand.mutate({
              attempt: started.attempt,
              answers: started.questions.map(({ id }) => ({ question: id, ...given[id] })),
            })
          }
        >
          {t.handIn}
        </Button>
      ) : (
        <Button loading={start.isPending} onClick={() => start.mutate({ course })}>
          {hand.data && !hand.data.passed ? t.again : t.startQuiz}
        </Button>
      )}
    </section>
  )
}

/** An order begins as it is shown: leaving it so is an answer, too. */
const first = ({ kind, options }: Started['questions'][number]): Given => ({
  chosen: kind === 'order' ? options.map(({ id }) => id) : [],
  text: '',
})

function Result({ result }: { result: VerbOutput<'training.answerQuiz'> }) {
  const t = useTexts()
  const localized = useLocalized()
  return (
    <Notice tone={result.passed ? 'good' : 'warn'}>
      <strong>
        {result.passed ? t.passed : t.failed} · {t.score(result.score)}
      </strong>
      {result.graded.map(({ question, score, prompt, explanation, points }) => (
        <p key={question}>
          {score === 1 ? '✓' : '✗'} {localized(prompt)} {localized(explanation)}{' '}
          {points.map(({ name, made }) => `${made ? '✓' : '✗'} ${localized(name)}`).join(' · ')}
        </p>
      ))}
    </Notice>
  )
}
