import type { Answers, Appeal, QualityResult } from '@tandem/contract'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../api/hooks.ts'
import { useLocalized } from '../../i18n/dictionary.ts'
import { useFormat } from '../../i18n/format.ts'
import { useCan } from '../../session/session.tsx'
import { FormMarks } from './form-marks.tsx'
import css from './quality.module.css'
import { useTexts } from './texts.ts'
import { useNames } from './use-names.ts'

/** Objections to a result: the agent's form, the history, and the decision of somebody else. */
export function AppealBox({ result }: { result: QualityResult }) {
  const t = useTexts()
  if (result.appeals.length === 0 && !result.mayAppeal) return null
  return (
    <section className={css.card} aria-label={t.appeal}>
      <h2>{t.appeal}</h2>
      {result.appeals.map((appeal) => (
        <OneAppeal key={appeal.id} appeal={appeal} result={result} />
      ))}
      {result.mayAppeal && <Objection result={result} />}
    </section>
  )
}

function Objection({ result }: { result: QualityResult }) {
  const t = useTexts()
  const format = useFormat()
  const [reason, setReason] = useState('')
  const send = useVerbMutation('quality.appeal', {
    refresh: ['quality.result', 'quality.mine'],
    toast: t.appealSent,
  })
  return (
    <>
      <p className={css.quiet}>{t.appealHint(format.full(result.appealUntil))}</p>
      <Input.TextArea
        value={reason}
        maxLength={1000}
        aria-label={t.appealWhy}
        placeholder={t.appealWhy}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        disabled={reason.trim() === ''}
        loading={send.isPending}
        onClick={() => send.mutate({ episode: result.episode, reason })}
      >
        {t.appeal}
      </Button>
    </>
  )
}

function OneAppeal({ appeal, result }: { appeal: Appeal; result: QualityResult }) {
  const t = useTexts()
  const format = useFormat()
  const nameOf = useNames()
  const inspects = useCan('quality:inspect')
  return (
    <>
      {appeal.steps.map(({ at, by, act, text, score }) => (
        <p key={act}>
          <strong>{t.acts[act]}</strong> · {nameOf(by)} · {format.short(at)} · {t.points(score)}
          <br />
          {text}
        </p>
      ))}
      {appeal.mayDecide && <Decide appeal={appeal} result={result} />}
      {inspects && appeal.state === 'open' && !appeal.mayDecide && <p className={css.quiet}>{t.otherDecides}</p>}
    </>
  )
}

function Decide({ appeal, result }: { appeal: Appeal; result: QualityResult }) {
  const t = useTexts()
  const say = useLocalized()
  const review = result.reviews.find(({ id }) => id === appeal.review)
  const form = result.forms.find(({ id, version }) => id === review?.form && version === review.formVersion)
  const [answers, setAnswers] = useState<Answers>(review?.answers ?? {})
  const [dismiss, setDismiss] = useState<number[]>([])
  const [reason, setReason] = useState('')
  const decide = useVerbMutation('quality.decideAppeal', {
    refresh: ['quality.result', 'quality.appeals', 'quality.results'],
    toast: t.done,
  })
  const send = (decision: 'upheld' | 'overturned') =>
    decide.mutate({
      appeal: appeal.id,
      decision,
      reason,
      ...(decision === 'overturned' && { dismiss, ...(form && { answers }) }),
    })
  const standing = result.details.filter(({ dismissed }) => !dismissed)
  return (
    <>
      <p className={css.quiet}>{t.overturnHint}</p>
      {form && <FormMarks items={form.items} answers={answers} change={setAnswers} />}
      {standing.length > 0 && (
        <Select
          mode="multiple"
          value={dismiss}
          aria-label={t.dismiss}
          placeholder={t.dismiss}
          onChange={setDismiss}
          options={standing.map(({ number, title }) => ({ value: number, label: say(title) }))}
        />
      )}
      <Input.TextArea
        value={reason}
        maxLength={1000}
        aria-label={t.decisionWhy}
        placeholder={t.decisionWhy}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={css.tools}>
        <Button disabled={reason.trim() === ''} loading={decide.isPending} onClick={() => send('upheld')}>
          {t.uphold}
        </Button>
        <Button
          type="primary"
          disabled={reason.trim() === '' || (!form && dismiss.length === 0)}
          loading={decide.isPending}
          onClick={() => send('overturned')}
        >
          {t.overturn}
        </Button>
      </div>
    </>
  )
}
