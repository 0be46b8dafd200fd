import type { Conversation } from '@tandem/contract'
import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useSession } from '../../../session/session.tsx'
import { useTexts } from '../texts.ts'
import css from './composer.module.css'
import { Editor } from './editor.tsx'

/** Why one cannot answer here right now, or null when one can. */
function useObstacle(conversation: Conversation): string | null {
  const t = useTexts()
  const { user } = useSession()
  const { status, assignee } = conversation
  if (status === 'closed') return t.isClosed
  if (assignee.kind === 'bot') return t.withBot
  if (assignee.kind === 'queue') return t.inQueue
  return assignee.id === user.id ? null : t.withOther(assignee.name ?? '')
}

/**
 * Where the agent writes. Whoever does not hold the conversation may still leave a note, but of an erased person nobody
 * writes anything down any more.
 */
export function Composer({ conversation }: { conversation: Conversation }) {
  const t = useTexts()
  const format = useFormat()
  const obstacle = useObstacle(conversation)
  const erasedAt = useVerb('customers.get', { customer: conversation.customer.id }).data?.erasedAt
  if (erasedAt)
    return (
      <div className={css.composer}>
        <p className={css.obstacle}>{t.side.privacy.erasedAt(format.short(erasedAt))}</p>
      </div>
    )
  return (
    <div className={css.composer}>
      {obstacle && <p className={css.obstacle}>{obstacle}</p>}
      <Editor conversation={conversation} mayReply={obstacle === null} />
    </div>
  )
}
