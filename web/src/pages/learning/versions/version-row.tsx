import type { LearnComparison, LearnVersion } from '@tandem/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useEncoder } from '../../../i18n/encoder.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useCan } from '../../../session/session.tsx'
import { useAsk } from '../../../ui/use-ask.ts'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'
import { ComparedChanges, type VersionNames } from './changes.tsx'
import { Comparison } from './comparison.tsx'

/** A version that serves, or that could again; how it compared with the one before it is there to be opened. */
export function VersionRow({ version }: { version: LearnVersion }) {
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
      {comparison?.state === 'done' && (
        <Compared
          revision={revision}
          comparison={comparison}
          names={{ live: t.versions.name(comparison.against), candidate: t.versions.name(revision) }}
        />
      )}
    </li>
  )
}

interface ComparedProps {
  revision: number
  comparison: LearnComparison
  names: VersionNames
}

/** What the comparison showed before it went live; fetched once somebody looks. */
function Compared({ revision, comparison, names }: ComparedProps) {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <details className={css.compared} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.versions.compared}</summary>
      {open && (
        <>
          <Comparison comparison={comparison} names={names} />
          <ComparedChanges revision={revision} names={names} />
        </>
      )}
    </details>
  )
}
