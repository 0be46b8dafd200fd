import type { FlowItem } from '@tandem/contract'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Teach } from '../../knowledge/editor/teach.tsx'
import css from './studio.module.css'

/** By which intent customers come to a flow; one that others run needs none. */
export function Reached({ item: { key, content, version } }: { item: FlowItem }) {
  const localized = useLocalized()
  const flows = useVerb('knowledge.flows', { limit: 200 }, { staleTime: 60_000 }).data?.rows
  const isPart = flows?.some((flow) => flow.content.steps.some((step) => step.do === 'run' && step.flow === key))
  if (isPart !== false) return null
  return (
    <div className={css.reached}>
      <Teach of={{ kind: 'flow', key }} title={localized(content.title)} isPublished={version > 0} />
    </div>
  )
}
