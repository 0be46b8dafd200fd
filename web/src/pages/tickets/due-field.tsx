import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { times } from '../workspace/later/times.ts'
import { useTexts } from './texts.ts'

interface Props {
  /** Given by the form, or by whoever stores each change at once. */
  value?: string | null
  onChange?: (value: string | null) => void
  disabled?: boolean
}

/** Until when a ticket is to be answered; may stay empty. */
export function DueField({ value, onChange, disabled = false }: Props) {
  const t = useTexts()
  return (
    <DatePicker
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format="YYYY-MM-DD HH:mm"
      aria-label={t.dueAt}
      placeholder={t.noDue}
      disabled={disabled}
      value={value ? dayjs(value) : null}
      presets={[
        { label: t.tomorrow, value: () => dayjs(times.tomorrow(new Date())) },
        { label: t.monday, value: () => dayjs(times.monday(new Date())) },
      ]}
      disabledDate={(day) => day.endOf('day').valueOf() < Date.now()}
      onChange={(at) => onChange?.(at ? at.toISOString() : null)}
    />
  )
}
