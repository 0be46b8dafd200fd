import type { VerbOutput } from '@tandem/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ApiError, call } from '../../../api/client.ts'
import type { View } from '../views.ts'

type Page = VerbOutput<'conversations.list'>

/** One list of conversations, newest first, a page at a time. */
export function useConversations(view: Exclude<View, 'queue'>) {
  return useInfiniteQuery<Page, ApiError, Page['rows'], [string, { view: string }], string | undefined>({
    queryKey: ['conversations.list', { view }],
    queryFn: ({ pageParam, signal }) =>
      call('conversations.list', { view, limit: 50, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.cursor,
    select: (data) => data.pages.flatMap((page) => page.rows),
  })
}
