import { Segmented } from 'antd'
import { useTexts } from './texts.ts'

const priorities = [1, 2, 3, 4] as const

interface Props {
  /** Given by the form, or by whoever stores each change at once. */
  value?: number
  onChange?: (value: number) => void
  disabled?: boolean
}

export function PriorityField({ value, onChange, disabled = false }: Props) {
  const t = useTexts()
  return (
    <Segmented<number>
      aria-label={t.priority}
      disabled={disabled}
      {...(value !== undefined && { value })}
      onChange={(next) => onChange?.(next)}
      options={priorities.map((priority) => ({ value: priority, label: t.priorities[priority] }))}
    />
  )
}
