import type { Conversation } from '@tandem/contract'
import type { ApiError } from '../../api/client.ts'
import { useVerb } from '../../api/hooks.ts'

interface AgentChats {
  /** The agent's open conversations, the one that moved last first. */
  of: (agent: string) => Conversation[]
  problem: ApiError | null
  retry: () => void
}

/** The newest two hundred conversations that people have now, by agent; none unless `enabled`. */
export function useAgentChats(enabled: boolean): AgentChats {
  const list = useVerb('conversations.list', { view: 'agent', limit: 200 }, { enabled, refetchInterval: 5000 })
  return {
    of: (agent) => list.data?.rows.filter(({ assignee }) => assignee.id === agent) ?? [],
    problem: list.data ? null : list.error,
    retry: () => void list.refetch(),
  }
}
