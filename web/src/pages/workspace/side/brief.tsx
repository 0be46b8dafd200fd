import { ReloadOutlined } from '@ant-design/icons'
import type { Conversation } from '@tandem/contract'
import { Button, Skeleton } from 'antd'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTexts } from '../texts.ts'
import { Moods } from './moods.tsx'
import { Section } from './section.tsx'
import css from './side.module.css'
import { Why } from './why.tsx'

/** What has happened so far in a few words, how the customer sounded, and why the AI asked for a person. */
export function Brief({ conversation, jumpTo }: { conversation: Conversation; jumpTo: (seq: number) => void }) {
  const t = useTexts()
  const format = useFormat()
  const summary = useVerb(
    'assistant.summary',
    { conversation: conversation.id },
    // The epoch moves with every word of the customer and every change of hands.
    { staleTime: 60_000, keepPrevious: true, version: conversation.epoch },
  )
  const anew = useVerbMutation('assistant.summary', { refresh: ['assistant.summary'] })
  const renew = (
    <Button
      type="text"
      size="small"
      icon={<ReloadOutlined spin={summary.isFetching || anew.isPending} />}
      aria-label={t.side.refresh}
      title={t.side.refresh}
      onClick={() => anew.mutate({ conversation: conversation.id, anew: true })}
    />
  )
  return (
    <Section id="brief" title={t.side.brief} extra={renew}>
      <div className={css.brief}>
        {summary.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
        {summary.isError && <p className={css.quiet}>{summary.error.message}</p>}
        {summary.data && <Lines text={summary.data.text} />}
        {summary.data?.model && summary.data.at && (
          <p className={css.quiet}>{t.side.writtenBy(summary.data.model, format.time(summary.data.at))}</p>
        )}
        <Moods conversation={conversation} jumpTo={jumpTo} />
        <Why conversation={conversation.id} cameFor={summary.data?.cameFor ?? null} />
      </div>
    </Section>
  )
}

/** Each line on its own, since it speaks of something else. */
function Lines({ text }: { text: string }) {
  const lines = new Set(text.split('\n').filter((line) => line.trim() !== ''))
  return (
    <div className={css.briefLines}>
      {[...lines].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
