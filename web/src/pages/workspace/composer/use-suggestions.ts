import type { Conversation, Suggestion } from '@tandem/contract'
import { call } from '../../../api/client.ts'
import { useVerb } from '../../../api/hooks.ts'
import { useSession } from '../../../session/session.tsx'
import { useDebounced } from '../../../ui/use-debounced.ts'
import { type Draft, useDraft } from './drafts.ts'

/** Short enough to feel immediate, long enough not to ask within one keystroke's echo. */
const settleMs = 60

export interface Suggestions {
  rows: Suggestion[]
  pending: boolean
  problem: string | null
  /** The answers belong to what was typed before. */
  old: boolean
  /** Whether something stands in the field already. */
  writing: boolean
  /** Puts one into the field, where it can be edited: behind what stands there, or instead of it. */
  insert: (suggestion: Suggestion, how: 'behind' | 'instead') => void
}

/** Answers from the knowledge, to the customer's last words or to what the agent is typing. */
export function useSuggestions(conversation: Conversation): Suggestions {
  const { user } = useSession()
  const [draft, setDraft] = useDraft(user.id, conversation.id)
  const typed = useDebounced(draft.note ? '' : draft.text.trim().slice(-500), settleMs)
  const found = useVerb(
    'assistant.suggest',
    { conversation: conversation.id, ...(typed && { typed }) },
    { keepPrevious: true, version: conversation.lastSeq, enabled: conversation.status === 'open' },
  )
  return {
    rows: found.data?.rows ?? [],
    pending: found.isPending,
    problem: found.error?.message ?? null,
    old: found.isPlaceholderData,
    writing: draft.text.trim() !== '',
    insert: (suggestion, how) => {
      setDraft(inserted(draft, suggestion.text, how))
      if (conversation.assignee.id === user.id) tellUse(conversation.id, suggestion)
    },
  }
}

const inserted = (draft: Draft, text: string, how: 'behind' | 'instead'): Draft => ({
  text: how === 'instead' ? text : [draft.text.trimEnd(), text].filter(Boolean).join('\n'),
  note: false,
})

/** For the figures only: an insertion that is not counted must not trouble the agent. */
function tellUse(conversation: string, { source, intent, text }: Suggestion): void {
  call('desk.useSuggestion', { conversation, article: source.article, intent, text }).catch(() => {})
}
