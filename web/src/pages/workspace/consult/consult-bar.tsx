import { Button } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { refreshed } from '../actions/refreshed.ts'
import { useTexts } from '../texts.ts'
import { ThreadBar } from '../thread/thread-bar.tsx'
import { AnswerConsult } from './answer-consult.tsx'
import { useConsults } from './use-consults.ts'

/** Who is being consulted about this conversation, and how it ends. */
export function ConsultBar({ conversation }: { conversation: string }) {
  const t = useTexts().consult
  const consult = useConsults().find((one) => one.conversation.id === conversation)
  if (!consult) return null
  const { id, mine, other } = consult
  return (
    <ThreadBar title={mine ? t.asked(other) : t.invited(other)} hint={mine ? t.askedHint : t.invitedHint}>
      {mine ? <End consult={id} /> : <AnswerConsult consult={id} conversation={conversation} />}
    </ThreadBar>
  )
}

function End({ consult }: { consult: string }) {
  const t = useTexts().consult
  const end = useVerbMutation('routing.endConsult', { refresh: refreshed })
  return (
    <Button size="small" loading={end.isPending} onClick={() => end.mutate({ consult })}>
      {t.end}
    </Button>
  )
}
