import { ExperimentOutlined } from '@ant-design/icons'
import { Skeleton, Spin } from 'antd'
import { useRef } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useFocusKept } from '../../../ui/use-focus-kept.ts'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'
import { Candidate } from './candidate.tsx'
import { Release } from './release.tsx'
import { Shadow } from './shadow.tsx'
import { TrainButton } from './train-button.tsx'
import { VersionRow } from './version-row.tsx'

/** The version that serves, the one that may be next, and those to go back to. */
export function Versions() {
  const t = useTexts()
  const found = useVerb('learning.versions', {})
  const localized = useLocalized()
  const block = useRef<HTMLElement>(null)
  useFocusKept(block)
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
    <section ref={block} tabIndex={-1} className={css.column} aria-label={t.sections.versions}>
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
            <VersionRow key={version.revision} version={version} />
          ))}
      </ul>
    </section>
  )
}
