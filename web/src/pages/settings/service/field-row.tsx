import { InputNumber } from 'antd'
import { SettingRow } from '../setting-row.tsx'
import type { Field } from './fields.ts'
import { useTexts } from './texts.ts'

interface Props {
  field: Field
  value: number | null
  change: (value: number | null) => void
}

/** One figure of the policy; where it may be empty, empty means never. */
export function FieldRow({ field: { key, unit, min, max, optional }, value, change }: Props) {
  const t = useTexts()
  const { title, hint } = t.fields[key]
  return (
    <SettingRow title={title} hint={hint}>
      <InputNumber
        min={min}
        max={max}
        precision={0}
        value={value}
        suffix={t.units[unit]}
        aria-label={title}
        {...(optional && { placeholder: t.never })}
        onChange={(next) => change(next ?? (optional ? null : min))}
      />
    </SettingRow>
  )
}
