import type { VerbInput, VerbName, VerbOutput } from '@tandem/contract'
import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { App } from 'antd'
import { type ApiError, call } from './client.ts'

interface VerbOptions {
  enabled?: boolean
  /** Milliseconds. */
  refetchInterval?: number
  staleTime?: number
  /** Shows the last answer while the next one loads (search as you type, paging). */
  keepPrevious?: boolean
  /** The answer changes with this although the input does not. */
  version?: number
}

/** The answer of a reading verb, cached by name and input. */
export function useVerb<N extends VerbName>(
  name: N,
  input: VerbInput<N>,
  options: VerbOptions = {},
): UseQueryResult<VerbOutput<N>, ApiError> {
  const { keepPrevious, version, ...rest } = options
  return useQuery<VerbOutput<N>, ApiError>({
    queryKey: version === undefined ? [name, input] : [name, input, version],
    queryFn: ({ signal }) => call(name, input, signal),
    ...(keepPrevious && { placeholderData: keepPreviousData }),
    ...rest,
  })
}

interface MutationOptions<N extends VerbName> {
  /** It counts as pending until what this promises is done. */
  onSuccess?: (output: VerbOutput<N>, input: VerbInput<N>) => unknown
  /** Reading verbs whose answers are out of date afterwards, whatever their input. */
  refresh?: VerbName[]
  /** Told in a toast when it is done. */
  toast?: string
  /** The page shows the problem itself: no toast. */
  quiet?: boolean
}

/** A writing verb. A failure is shown as the server's sentence. */
export function useVerbMutation<N extends VerbName>(
  name: N,
  options: MutationOptions<N> = {},
): UseMutationResult<VerbOutput<N>, ApiError, VerbInput<N>> {
  const client = useQueryClient()
  const { message } = App.useApp()
  return useMutation<VerbOutput<N>, ApiError, VerbInput<N>>({
    mutationFn: (input) => call(name, input),
    onSuccess: (output, input) => {
      for (const verb of options.refresh ?? []) void client.invalidateQueries({ queryKey: [verb] })
      if (options.toast) void message.success(options.toast)
      return options.onSuccess?.(output, input)
    },
    onError: (problem) => {
      // What the page shows is out of date, whichever part of it.
      if (problem.code === 'overtaken') void client.invalidateQueries()
      if (!options.quiet && problem.code !== 'unauthenticated') void message.error(problem.message)
    },
  })
}
