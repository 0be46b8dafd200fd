import type { VerbInput, VerbName, VerbOutput } from '@tandem/contract'
import { keepPreviousData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import { type ApiError, call } from './client.ts'

/** Reading verbs that answer with a page of rows and where the next one begins. */
type PagedVerb = {
  [N in VerbName]: VerbOutput<N> extends { rows: unknown[] }
    ? 'cursor' extends keyof VerbOutput<N>
      ? N
      : never
    : never
}[VerbName]

interface PagesOptions {
  /** Shows the last rows while others load (search as you type). */
  keepPrevious?: boolean
  staleTime?: number
  refetchOnWindowFocus?: boolean
}

type RowOf<N extends PagedVerb> = VerbOutput<N>['rows'][number]

interface Pages<N extends PagedVerb> {
  rows: RowOf<N>[]
  /** What the first page says beside its rows. */
  first: VerbOutput<N> | undefined
}
export type PagesOf<N extends PagedVerb> = UseInfiniteQueryResult<Pages<N>, ApiError>

/** The rows of a paged verb, a page more each time that `fetchNextPage` is called. */
export function usePages<N extends PagedVerb>(
  name: N,
  input: Omit<VerbInput<N>, 'cursor'>,
  options: PagesOptions = {},
): PagesOf<N> {
  const { keepPrevious, ...rest } = options
  return useInfiniteQuery<VerbOutput<N>, ApiError, Pages<N>, unknown[], string | undefined>({
    // Apart from the plain answers of `useVerb`, which have another form.
    queryKey: [name, input, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call(name, { ...input, ...(pageParam && { cursor: pageParam }) } as VerbInput<N>, signal),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.cursor,
    select: ({ pages }) => ({ rows: pages.flatMap((page): RowOf<N>[] => page.rows), first: pages[0] }),
    ...(keepPrevious && { placeholderData: keepPreviousData }),
    ...rest,
  })
}
