import type { Conversation, VerbOutput } from '@tandem/contract'
import { type InfiniteData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ApiError, call } from '../../api/client.ts'

type Lists = InfiniteData<VerbOutput<'conversations.list'>>

/**
 * One conversation; drawn at once from a list that holds it, while the newest state is fetched, and also when that
 * cannot be had: what the agent is doing with it is not taken off the screen for one answer that was refused.
 */
export function useConversation(id: string) {
  const client = useQueryClient()
  const { data, error, refetch } = useQuery<Conversation, ApiError>({
    queryKey: ['conversations.get', { conversation: id }],
    queryFn: ({ signal }) => call('conversations.get', { conversation: id }, signal),
  })
  return { data: data ?? listed(client, id), error, refetch }
}

function listed(client: QueryClient, id: string): Conversation | undefined {
  for (const [, lists] of client.getQueriesData<Lists>({ queryKey: ['conversations.list'] })) {
    for (const page of lists?.pages ?? []) {
      const row = page.rows.find((one) => one.id === id)
      if (row) return row
    }
  }
  return undefined
}
