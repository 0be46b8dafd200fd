import { Progress, Skeleton } from 'antd'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useEncoder } from '../../../i18n/encoder.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useTexts } from '../texts.ts'
import css from './bench.module.css'

/** How the tenant's model stands; asks every second while it is being trained. */
export function ModelStrip() {
  const t = useTexts()
  const format = useFormat()
  const localized = useLocalized()
  const encoder = useEncoder()
  const found = useVerb('assistant.status', {}, { refetchInterval: 2000 })
  const status = found.data
  if (!status)
    return found.isError ? <Notice tone="warn">{found.error.message}</Notice> : <Skeleton active paragraph={false} />
  const { state, serving, revision, problem, trainedAt, trainSeconds, crossValidated } = status
  const took = trainSeconds === null ? '' : ` ${t.model.took(trainSeconds.toFixed(1))}`
  const facts: [string, string][] = [
    [t.model.revision, format.number(revision)],
    [t.model.intents, format.number(status.intents)],
    [t.model.examples, format.number(status.examples)],
    [t.model.accuracy, crossValidated === null ? '–' : format.percent(crossValidated)],
    [t.model.trained, trainedAt === null ? '–' : `${format.short(trainedAt)}${took}`],
  ]
  const vectors = encoder.used(status)
  if (vectors !== null) facts.push([t.model.encoder, vectors])
  const other = state === 'ready' && serving !== null && serving !== revision && t.model.other(serving, revision)
  const hint = state === 'none' || state === 'training' ? t.model.hint[state] : other || (problem && localized(problem))
  return (
    <section className={css.model} aria-label={t.model.label}>
      <div role="status">
        <span className={css.modelState} data-state={state}>
          {t.model.state[state]}
        </span>
        {hint && <small>{hint}</small>}
        {state === 'training' && (
          <Progress aria-label={t.model.state.training} percent={100} status="active" showInfo={false} size="small" />
        )}
      </div>
      <Facts facts={facts} />
    </section>
  )
}
