import type { LearnVersion } from '@tandem/contract'
import { isWorse } from '@tandem/contract/learning-verdict.ts'
import { Button } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { useTexts } from '../texts.ts'

const SHORTEST = 5

/** Publishes the candidate; one that is worse, or could not be compared, only with a reason. */
export function PublishButton({ version, ready }: { version: LearnVersion; ready: boolean }) {
  const t = useTexts()
  const [asking, setAsking] = useState(false)
  const publish = useVerbMutation('learning.publish', {
    refresh: ['learning.versions', 'assistant.status'],
    toast: t.versions.published,
  })
  const { revision, comparison } = version
  const needsReason = comparison !== null && (isWorse(comparison) || comparison.state === 'failed')
  if (!useCan('knowledge:review')) return null
  return (
    <>
      <Button
        type={needsReason ? 'default' : 'primary'}
        danger={needsReason}
        disabled={!ready}
        loading={publish.isPending}
        onClick={() => (needsReason ? setAsking(true) : publish.mutate({ revision }))}
      >
        {needsReason ? t.versions.publishWorse : t.versions.publish}
      </Button>
      {asking && (
        <ReasonDialog
          title={comparison?.state === 'failed' ? t.versions.publishUncompared : t.versions.publishTitle}
          hint={t.versions.publishHint}
          okText={t.versions.publish}
          danger
          least={SHORTEST}
          most={500}
          pending={publish.isPending}
          submit={(override) => publish.mutate({ revision, override })}
          close={() => setAsking(false)}
        />
      )}
    </>
  )
}
