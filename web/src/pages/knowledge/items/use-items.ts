import type { Article, IntentRow } from '@tandem/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { type ApiError, call } from '../../../api/client.ts'
import type { Kind } from '../sections.ts'
import { type Filter, type Listed, listedArticle, listedIntent } from './listed.ts'

interface Page {
  rows: (Article | IntentRow)[]
  cursor?: string | undefined
}

const toListed = (row: Article | IntentRow): Listed => ('body' in row ? listedArticle(row) : listedIntent(row))

/** Articles or intents that match, in order of their keys, a page at a time. */
export function useItems(kind: Kind, query: string, state: Filter) {
  const of = state === 'retired' ? { retired: true } : state === 'all' ? {} : { state }
  const filter = { query, limit: 50, ...of }
  const verb = kind === 'articles' ? 'knowledge.articles' : 'knowledge.intents'
  return useInfiniteQuery<Page, ApiError, Listed[], [string, object], string | undefined>({
    // Apart from the plain answers of `useVerb`, which have another form.
    queryKey: [verb, { ...filter, pages: true }],
    queryFn: ({ pageParam, signal }) => call(verb, { ...filter, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.cursor,
    placeholderData: keepPreviousData,
    select: (data) => data.pages.flatMap((page) => page.rows.map(toListed)),
  })
}
