import { Collapse, Skeleton } from 'antd'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useTexts } from '../texts.ts'
import { FlowView } from './flow-view.tsx'
import css from './flows.module.css'

/** The dialogue flows of the tenant, readable step by step. */
export function Flows() {
  const t = useTexts()
  const localized = useLocalized()
  const flows = useVerb('knowledge.flows', {})
  if (flows.isPending) return <Skeleton active />
  if (flows.isError) return <Problem problem={flows.error} retry={() => void flows.refetch()} />
  if (flows.data.rows.length === 0) return <Empty {...t.empty.flows} />
  return (
    <Collapse
      className={css.flows}
      defaultActiveKey={flows.data.rows[0]?.id}
      items={flows.data.rows.map((flow) => ({
        key: flow.id,
        label: <strong>{localized(flow.title)}</strong>,
        extra: <small>{t.flow.version(flow.version)}</small>,
        children: <FlowView flow={flow} />,
      }))}
    />
  )
}
