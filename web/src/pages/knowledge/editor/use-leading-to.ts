import type { IntentRow } from '@tandem/contract'
import { useVerb } from '../../../api/hooks.ts'
import { type Answer, leadingTo } from './leading-to.ts'

/** The intent that answers with this; null where none does, undefined until that is known. */
export function useLeadingTo(answer: Answer | undefined): IntentRow | null | undefined {
  // Its key stands in the text of an intent that leads to it.
  const { data } = useVerb('knowledge.intents', { query: answer?.key, limit: 200 }, { enabled: answer !== undefined })
  return data && answer ? (leadingTo(answer, data.rows) ?? null) : undefined
}
