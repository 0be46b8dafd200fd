import { useParams } from 'react-router'
import { FlowEditor } from './edit/flow-editor.tsx'
import { FlowList } from './list.tsx'

/** The tenant's dialogue flows: a list, or one of them to read, try and change. */
export function FlowsPage() {
  const { flow } = useParams()
  return flow === undefined ? <FlowList /> : <FlowEditor key={flow} flowKey={flow} />
}
