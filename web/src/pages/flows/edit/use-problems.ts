import type { FlowContent, FlowProblem } from '@tandem/contract'
import { checkFlow } from '@tandem/contract/flows/check.ts'
import { flowTools } from '@tandem/contract/flows/tools.ts'
import { useMemo } from 'react'
import { useVerb } from '../../../api/hooks.ts'

/** What is wrong with the flow on the screen, as the server will see it. */
export function useProblems(key: string, content: FlowContent): FlowProblem[] {
  const published = useVerb('knowledge.flows', { limit: 200 }, { staleTime: 60_000 }).data?.rows
  return useMemo(() => {
    const flows = new Map(published?.filter(({ version }) => version > 0).map((flow) => [flow.key, flow.content]))
    return checkFlow(key, content, { tools: flowTools, flows })
  }, [key, content, published])
}
