import type { Answers, QualityResult, Review, ScoreForm } from '@tandem/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../api/hooks.ts'
import { useCan, useSession } from '../../session/session.tsx'
import { FormMarks } from './form-marks.tsx'
import css from './quality.module.css'
import { en } from './texts.en.ts'
import { useTexts } from './texts.ts'
import { zh } from './texts.zh.ts'
import { useNames } from './use-names.ts'

const refresh = ['quality.result', 'quality.results', 'quality.reviews'] as const

/** What inspectors gave, and the form for whoever has to score. */
export function Scoring({ result }: { result: QualityResult }) {
  const t = useTexts()
  const nameOf = useNames()
  const { user } = useSession()
  const own = result.reviews.find(({ inspector, state }) => inspector === user.id && state === 'open')
  const form = result.forms.find(({ id, version }) => id === own?.form && version === own.formVersion)
  const scored = result.reviews.filter(({ state }) => state === 'scored')
  const mayStart = useCan('quality:inspect') && result.reviews.length === 0
  return (
    <section className={css.card} aria-label={t.scoring}>
      <h2>{t.scoring}</h2>
      {scored.map((review) => (
        <p key={review.id}>
          <strong>{t.points(review.score ?? 0)}</strong> · {nameOf(review.inspector)}
          {review.comment && <> · {review.comment}</>}
        </p>
      ))}
      {own && form && <Marks review={own} form={form} />}
      {mayStart && <Start episode={result.episode} />}
      {scored.length === 0 && !own && !mayStart && <p className={css.quiet}>{t.by.rules}</p>}
    </section>
  )
}

function Marks({ review, form }: { review: Review; form: ScoreForm }) {
  const t = useTexts()
  const [answers, setAnswers] = useState<Answers>({})
  const [comment, setComment] = useState('')
  const score = useVerbMutation('quality.score', {
    refresh: [...refresh],
    toast: t.submitted,
  })
  const complete = form.items.every(({ key }) => answers[key] !== undefined)
  return (
    <>
      <FormMarks items={form.items} answers={answers} change={setAnswers} />
      <Input.TextArea
        value={comment}
        maxLength={1000}
        aria-label={t.comment}
        placeholder={t.comment}
        onChange={(event) => setComment(event.target.value)}
      />
      <Button
        type="primary"
        disabled={!complete}
        loading={score.isPending}
        onClick={() => score.mutate({ review: review.id, answers, comment })}
      >
        {complete ? t.submit : t.incomplete}
      </Button>
    </>
  )
}

const standard = (['attitude', 'listening', 'solution', 'rules'] as const).map((key) => ({
  key,
  title: { zh: zh.items[key], en: en.items[key] },
  hint: { zh: '', en: '' },
  weight: key === 'solution' ? 40 : 20,
  max: key === 'rules' ? 1 : 5,
  fatal: false,
}))

function Start({ episode }: { episode: string }) {
  const t = useTexts()
  const mayManage = useCan('quality:manage')
  const forms = useVerb('quality.forms', {}).data?.rows
  const start = useVerbMutation('quality.startReview', { refresh: [...refresh] })
  const add = useVerbMutation('quality.saveForm', { refresh: ['quality.forms'] })
  if (!forms) return null
  if (forms.length === 0) {
    return (
      <>
        <p className={css.quiet}>{t.noForm}</p>
        {mayManage && (
          <Button loading={add.isPending} onClick={() => add.mutate({ name: t.standard, items: standard })}>
            {t.addForm}
          </Button>
        )}
      </>
    )
  }
  return (
    <div className={css.tools}>
      {forms.map(({ id, name }) => (
        <Button key={id} loading={start.isPending} onClick={() => start.mutate({ episode, form: id })}>
          {`${t.startScoring} · ${name}`}
        </Button>
      ))}
    </div>
  )
}
