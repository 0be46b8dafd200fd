import type { Conversation } from '@tandem/contract'
import { outbox } from '../../../live/live.ts'
import { useSession } from '../../../session/session.tsx'
import { useWhole } from '../../../ui/store.ts'
import { useDraft } from '../composer/drafts.ts'
import { useTexts } from '../texts.ts'
import css from './list.module.css'

/** The last words of a conversation; what the agent left unsent there comes before them. */
export function Preview({ conversation, selected }: { conversation: Conversation; selected: boolean }) {
  const t = useTexts()
  const { user } = useSession()
  const [draft] = useDraft(user.id, conversation.id)
  const refused = useWhole(outbox.entries).some((entry) => entry.conversation === conversation.id && entry.problem)
  if (refused)
    return (
      <span>
        <em className={css.refused}>{t.refused}</em> <LastWords of={conversation} />
      </span>
    )
  if (draft.text.trim() !== '' && !selected)
    return (
      <span>
        <em className={css.draft}>{t.draft}</em> {draft.text}
      </span>
    )
  return (
    <span>
      <LastWords of={conversation} />
    </span>
  )
}

function LastWords({ of: { preview } }: { of: Conversation }) {
  const t = useTexts()
  if (!preview) return null
  return preview.kind === 'text' ? preview.text : `${t.attached[preview.kind]} ${preview.text}`
}
