import type { Conversation, VerbOutput } from '@tandem/contract'
import { type InfiniteData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ApiError, call } from '../../api/client.ts'

type Lists = InfiniteData<VerbOutput<'conversations.list'>>

/** One conversation; drawn at once from a list that holds it, while the newest state is fetched. */
export function useConversation(id: string): UseQueryResult<Conversation, ApiError> {
  const client = useQueryClient()
  return useQuery<Conversation, ApiError>({
    queryKey: ['conversations.get', { conversation: id }],
    queryFn: ({ signal }) => call('conversations.get', { conversation: id }, signal),
    placeholderData: () => {
      for (const [, lists] of client.getQueriesData<Lists>({ queryKey: ['conversations.list'] })) {
        for (const page of lists?.pages ?? []) {
          const row = page.rows.find((one) => one.id === id)
          if (row) return row
        }
      }
      return undefined
    },
  })
}
