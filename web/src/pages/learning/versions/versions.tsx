import { ExperimentOutlined } from '@ant-design/icons'
import type { LearnVersion } from '@tandem/contract'
import { Button, Skeleton, Spin } from 'antd'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useEncoder } from '../../../i18n/encoder.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useCan } from '../../../session/session.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useAsk } from '../../../ui/use-ask.ts'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'
import { Candidate } from './candidate.tsx'
import { Release } from './release.tsx'
import { Shadow } from './shadow.tsx'
import { TrainButton } from './train-button.tsx'

/** The version that serves, the one that may be next, and those to go back to. */
export function Versions() {
  const t = useTexts()
  const found = useVerb('learning.versions', {})
  const localized = useLocalized()
  const training = useVerb('assistant.status', {}).data
  const isTraining = training?.state === 'training'
  if (found.isError) return <Problem problem={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <Skeleton active />
  const { rows, release, unreadable } = found.data
  const leftOut = unreadable.map(({ kind, key }) => `${t.versions.kinds[kind]} ${key}`).join(t.versions.and)
  const failures = [
    leftOut && t.versions.unreadable(leftOut),
    training?.state === 'failed' && training.problem && t.versions.trainingFailed(localized(training.problem)),
  ].flatMap((one) => one || [])
  const failure = failures.map((text) => (
    <Notice key={text} tone="danger">
      {text}
    </Notice>
  ))
  if (rows.length === 0)
    return failures.length > 0 ? (
      failure
    ) : (
      <Empty
        icon={<ExperimentOutlined />}
        title={isTraining ? t.versions.training : t.versions.empty}
        hint={isTraining ? t.versions.trainingHint : t.versions.emptyHint}
      />
    )
  const live = rows.find(({ stage }) => stage === 'live')
  const candidate = rows.find(({ stage }) => stage === 'candidate')
  return (
    <div className={css.column}>
      {failure}
      <Release release={release}>
        <TrainButton isTraining={isTraining} />
      </Release>
      {isTraining && (
        <p className={css.lead} role="status">
          <Spin size="small" /> {t.versions.learning}
        </p>
      )}
      {candidate && live && <Candidate version={candidate} live={live.revision} />}
      {release.shadow && <Shadow />}
      <ul className={css.versions}>
        {rows
          .filter(({ stage }) => stage !== 'candidate')
          .map((version) => (
            <Row key={version.revision} version={version} />
          ))}
      </ul>
    </div>
  )
}

function Row({ version }: { version: LearnVersion }) {
  const { revision, stage, intents, examples, trainedAt, comparison } = version
  const t = useTexts()
  const vectors = useEncoder().training(version)
  const format = useFormat()
  const ask = useAsk()
  const mayReview = useCan('knowledge:review')
  const rollBack = useVerbMutation('learning.rollBack', {
    refresh: ['learning.versions', 'assistant.status'],
    toast: t.versions.rolledBack(revision),
  })
  return (
    <li className={css.version} data-stage={stage}>
      <span className={css.stage} data-stage={stage}>
        {t.versions.stage[stage]}
      </span>
      <span className={css.versionName}>
        <b>{t.versions.name(revision)}</b>
        <small>
          {t.versions.size(format.number(intents), format.number(examples))}
          {vectors && ` · ${vectors}`}
          {trainedAt && ` · ${format.short(trainedAt)}`}
          {comparison?.verdict && ` · ${t.versions.against(comparison.against, t.verdicts[comparison.verdict])}`}
        </small>
      </span>
      {stage === 'kept' && mayReview && (
        <Button
          size="small"
          loading={rollBack.isPending}
          onClick={() =>
            ask({
              title: t.versions.rollBackTitle(revision),
              content: t.versions.rollBackHint,
              okText: t.versions.rollBack,
              run: () => rollBack.mutateAsync({ revision }),
            })
          }
        >
          {t.versions.rollBack}
        </Button>
      )}
    </li>
  )
}
