import type { FormItem } from '@tandem/contract'
import { Checkbox, Input, InputNumber, Select } from 'antd'
import { Field } from '../../../ui/field.tsx'
import css from './sampling.module.css'
import { useTexts } from './texts.ts'

interface Props {
  item: FormItem
  change: (item: FormItem) => void
}

const MARKS = Array.from({ length: 10 }, (_, i) => i + 1)

/** One item of a score form. */
export function FormItemFields({ item, change }: Props) {
  const t = useTexts()
  const text = (field: 'title' | 'hint', language: 'zh' | 'en', label: string, maxLength: number) => (
    <Field key={language} label={label}>
      <Input
        lang={language}
        value={item[field][language]}
        maxLength={maxLength}
        onChange={({ target }) => change({ ...item, [field]: { ...item[field], [language]: target.value } })}
      />
    </Field>
  )
  return (
    <>
      <div className={css.pair}>{(['zh', 'en'] as const).map((one) => text('title', one, t.titleIn[one], 80))}</div>
      <div className={css.pair}>{(['zh', 'en'] as const).map((one) => text('hint', one, t.hintIn[one], 300))}</div>
      <div className={css.pair}>
        <Field label={t.weight}>
          <InputNumber
            min={1}
            max={100}
            precision={0}
            value={item.weight}
            onChange={(weight) => change({ ...item, weight: weight ?? item.weight })}
          />
        </Field>
        <Field label={t.max}>
          <Select
            value={item.max}
            onChange={(max) => change({ ...item, max })}
            options={MARKS.map((value) => ({ value, label: t.maxes(value) }))}
          />
        </Field>
      </div>
      <Checkbox checked={item.fatal} onChange={({ target }) => change({ ...item, fatal: target.checked })}>
        {t.fatal}
      </Checkbox>
    </>
  )
}
