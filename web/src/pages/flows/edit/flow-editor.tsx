import type { FlowItem } from '@tandem/contract'
import { useVerb } from '../../../api/hooks.ts'
import { Loaded } from '../../knowledge/editor/loaded.tsx'
import { newFlow } from '../new-flow.ts'
import { blankFlow } from './edits.ts'
import { Studio } from './studio.tsx'

/** Loads a flow and opens it; a new one begins blank. */
export function FlowEditor({ flowKey }: { flowKey: string }) {
  const isNew = flowKey === newFlow
  const found = useVerb('knowledge.flow', { key: flowKey }, { enabled: !isNew })
  const item: FlowItem | undefined = found.data
  if (isNew) return <Studio stored={blankFlow} />
  return (
    <Loaded found={{ ...found, item }}>
      {item && <Studio item={item} stored={item.draft?.content ?? item.content} />}
    </Loaded>
  )
}
