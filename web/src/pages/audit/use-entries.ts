import type { VerbInput, VerbOutput } from '@tandem/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { type ApiError, call } from '../../api/client.ts'

type Page = VerbOutput<'security.audit'>
export type AuditFilter = Omit<VerbInput<'security.audit'>, 'limit' | 'cursor'>

/** The entries that match, newest first, a page at a time. */
export function useEntries(filter: AuditFilter) {
  return useInfiniteQuery<Page, ApiError, Page['rows'], [string, AuditFilter], string | undefined>({
    queryKey: ['security.audit', filter],
    queryFn: ({ pageParam, signal }) =>
      call('security.audit', { ...filter, limit: 100, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.cursor,
    placeholderData: keepPreviousData,
    // Every reading is an entry of the trail itself: none without being asked for.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
    select: (data) => data.pages.flatMap((page) => page.rows),
  })
}
