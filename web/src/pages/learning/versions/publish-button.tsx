import type { LearnVersion } from '@tandem/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'

const SHORTEST = 5

/** Publishes the candidate; one that is worse, or could not be compared, only with a reason. */
export function PublishButton({ version, ready }: { version: LearnVersion; ready: boolean }) {
  const t = useTexts()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const publish = useVerbMutation('learning.publish', {
    refresh: ['learning.versions', 'assistant.status'],
    toast: t.versions.published,
  })
  const { revision, comparison } = version
  const verdicts = [comparison?.verdict, comparison?.best?.verdict, comparison?.outside?.verdict]
  const isWorse = verdicts.includes('worse')
  const needsReason = isWorse || comparison?.state === 'failed'
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
      <Dialog
        open={asking}
        title={t.versions.publishTitle}
        width={460}
        okText={t.versions.publish}
        okButtonProps={{ danger: true, disabled: reason.trim().length < SHORTEST }}
        confirmLoading={publish.isPending}
        onOk={() => publish.mutate({ revision, override: reason.trim() })}
        onCancel={() => setAsking(false)}
      >
        <div className={css.field}>
          <p>{t.versions.publishHint}</p>
          <Input.TextArea
            autoFocus
            value={reason}
            maxLength={500}
            aria-label={t.versions.publishReason}
            placeholder={t.versions.publishReason}
            autoSize={{ minRows: 3, maxRows: 8 }}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </Dialog>
    </>
  )
}
