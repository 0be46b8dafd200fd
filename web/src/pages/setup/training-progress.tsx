import { Progress, Skeleton } from 'antd'
import { useVerb } from '../../api/hooks.ts'
import { useLocalized } from '../../i18n/dictionary.ts'
import { useFormat } from '../../i18n/format.ts'
import css from './setup.module.css'
import { useTexts } from './texts.ts'

/** The state of the tenant's model; asks again every second while it is being trained. */
export function TrainingProgress() {
  const t = useTexts()
  const format = useFormat()
  const localized = useLocalized()
  const status = useVerb('assistant.status', {}, { refetchInterval: 1000 }).data
  if (!status) return <Skeleton active title={false} paragraph={{ rows: 2 }} />
  if (status.state === 'training')
    return (
      <div className={css.training} role="status">
        <strong>{t.readyTraining}</strong>
        <span>{t.readyTrainingHint}</span>
        <Progress
          aria-label={t.readyTraining}
          percent={100}
          status="active"
          showInfo={false}
          size="small"
          strokeColor="var(--ai)"
        />
      </div>
    )
  if (status.state === 'ready')
    return (
      <div className={css.training} role="status">
        <strong>{t.readyTrained(status.intents, status.examples)}</strong>
        <span>
          {[
            status.crossValidated !== null && t.score(format.percent(status.crossValidated)),
            status.trainSeconds !== null && t.seconds(Math.round(status.trainSeconds * 10) / 10),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
    )
  return (
    <div className={css.training} role="status">
      <strong>{status.state === 'failed' ? t.readyFailed : t.readyNone}</strong>
      {status.problem && <span>{localized(status.problem)}</span>}
    </div>
  )
}
