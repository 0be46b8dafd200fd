import { Select } from 'antd'
import { useVerb } from '../../api/hooks.ts'
import { useTexts } from './texts.ts'

interface Props {
  /** Given by the form, or by whoever stores each change at once. */
  value?: string | null
  onChange?: (value: string | null) => void
  disabled?: boolean
}

/** Whoever serves the tenant may look after a ticket, also while offline. */
export function AssigneeSelect({ value, onChange, disabled = false }: Props) {
  const t = useTexts()
  const agents = useVerb('workforce.agents', {})
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={agents.isPending}
      disabled={disabled}
      placeholder={t.nobody}
      aria-label={t.assignee}
      value={value ?? null}
      onChange={(next: string | undefined) => onChange?.(next ?? null)}
      options={(agents.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
