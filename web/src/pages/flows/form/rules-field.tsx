import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import type { SlotRule, SlotType } from '@tandem/contract'
import { Button, InputNumber, Select } from 'antd'
import { useTexts } from '../texts.ts'
import css from './form.module.css'

interface Props {
  type: SlotType
  value: readonly SlotRule[]
  change: (rules: SlotRule[]) => void
}

/** What can be asked of a value of each type. */
const fitting: Partial<Record<SlotType, SlotRule[]>> = {
  text: [
    { check: 'length', min: 2, max: 200 },
    { check: 'characters', of: 'letters_digits' },
  ],
  contact: [{ check: 'length', min: 2, max: 60 }],
  order_number: [{ check: 'length', min: 6, max: 24 }],
  amount: [{ check: 'range', min: 0, max: 10_000 }],
  quantity: [{ check: 'range', min: 1, max: 99 }],
  date: [{ check: 'days', min: 0, max: 30 }],
}

/** What a value has to be beside its type. */
export function RulesField({ type, value, change }: Props) {
  const t = useTexts()
  const more = (fitting[type] ?? []).filter(({ check }) => !value.some((rule) => rule.check === check))
  if (value.length === 0 && more.length === 0) return null
  return (
    <div className={css.rows} data-field="rules">
      <h3>{t.rules}</h3>
      {value.map((rule, index) => (
        <div key={rule.check} className={css.row} data-field={index}>
          <span>{t.checks[rule.check]}</span>
          <Bounds rule={rule} set={(next) => change(value.with(index, next))} />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`${t.remove} ${t.checks[rule.check]}`}
            onClick={() => change(value.toSpliced(index, 1))}
          />
        </div>
      ))}
      <div className={css.row}>
        {more.map((rule) => (
          <Button
            key={rule.check}
            size="small"
            type="dashed"
            icon={<PlusOutlined />}
            onClick={() => change([...value, rule])}
          >
            {t.checks[rule.check]}
          </Button>
        ))}
      </div>
    </div>
  )
}

function Bounds({ rule, set }: { rule: SlotRule; set: (rule: SlotRule) => void }) {
  const t = useTexts()
  if (rule.check === 'characters') {
    return (
      <Select
        className={css.grow}
        value={rule.of}
        aria-label={t.checks.characters}
        onChange={(of) => set({ ...rule, of })}
        options={(['digits', 'letters_digits'] as const).map((of) => ({ value: of, label: t.characters[of] }))}
      />
    )
  }
  return (
    <>
      <InputNumber
        className={css.narrow ?? ''}
        value={rule.min}
        aria-label={t.from}
        onChange={(min) => set({ ...rule, min: min ?? 0 })}
      />
      –
      <InputNumber
        className={css.narrow ?? ''}
        value={rule.max}
        aria-label={t.to}
        onChange={(max) => set({ ...rule, max: max ?? 1 })}
      />
    </>
  )
}
