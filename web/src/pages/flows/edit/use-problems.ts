import type { FlowContent, FlowProblem } from '@tandem/contract'
import { FlowContent as Shape } from '@tandem/contract/flow.ts'
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

/** Where something is left to fill in, or null: as long as there is, the flow cannot be saved. */
export function useGap(content: FlowContent): string | null {
  return useMemo(() => {
    const issue = Shape.safeParse(content).error?.issues[0]
    if (!issue) return null
    const [list, at, ...rest] = issue.path
    const index = typeof at === 'number' ? at : -1
    const owner =
      list === 'steps' ? content.steps[index]?.id : list === 'slots' ? content.slots[index]?.name : undefined
    return (owner === undefined ? issue.path : [owner, ...rest]).map(String).join(' · ')
  }, [content])
}
