import type { Article } from '@tandem/contract'
import { useVerb } from '../../../api/hooks.ts'
import { newItem } from '../sections.ts'

/** The search also finds the key inside other texts; 200 rows are enough to have the exact one among them. */
const limit = 200

/** The article of a key; `item` stays undefined for one that is being written. */
export function useArticle(key: string) {
  const found = useVerb('knowledge.articles', { query: key, limit }, { enabled: key !== newItem })
  const item: Article | undefined = found.data?.rows.find((row) => row.key === key)
  return { ...found, item }
}

export function useIntent(key: string) {
  const found = useVerb('knowledge.intent', { key }, { enabled: key !== newItem })
  return { ...found, item: found.data }
}
