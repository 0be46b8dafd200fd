import type { VerbInput } from '@tandem/contract'
import { type PagesOf, usePages } from '../../api/pages.ts'

export type AuditFilter = Omit<VerbInput<'security.audit'>, 'limit' | 'cursor'>

/** The entries that match, newest first, a page at a time. */
export const useEntries = (filter: AuditFilter): PagesOf<'security.audit'> =>
  usePages(
    'security.audit',
    { ...filter, limit: 100 },
    // Every reading is an entry of the trail itself: none without being asked for.
    { keepPrevious: true, refetchOnWindowFocus: false, staleTime: 60_000 },
  )
