import type { IntentRow } from '@tandem/contract'
import { useVerb } from '../../../api/hooks.ts'
import { leadingTo } from './leading-to.ts'

/** The intent that answers with an article; null where none does, undefined until that is known. */
export function useLeadingTo(article: string | undefined): IntentRow | null | undefined {
  // Its key stands in the text of an intent that leads to it.
  const { data } = useVerb('knowledge.intents', { query: article, limit: 200 }, { enabled: article !== undefined })
  return data && article !== undefined ? (leadingTo(article, data.rows) ?? null) : undefined
}
