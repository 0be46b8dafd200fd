import { Select } from 'antd'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useTexts } from '../texts.ts'

interface Props {
  label: string
  value: string
  change: (value: string) => void
  /** None may be chosen, too. */
  optional?: boolean
}

/** Names one of the published flows by its key. One that is no longer there stays visible as its key. */
export function FlowSelect({ label, value, change, optional = false }: Props) {
  const t = useTexts()
  const localized = useLocalized()
  const flows = useVerb('knowledge.flows', { limit: 200 }, { staleTime: 60_000 })
  const published = flows.data?.rows.filter(({ version }) => version > 0)
  return (
    <Select
      value={value || undefined}
      placeholder={optional ? t.noFlow : t.chooseFlow}
      aria-label={label}
      allowClear={optional}
      showSearch={{ optionFilterProp: 'label' }}
      loading={flows.isPending}
      onChange={(flow?: string) => change(flow ?? '')}
      options={published?.map(({ key, content }) => ({ value: key, label: localized(content.title) }))}
    />
  )
}
