import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import type { FormItem } from '@tandem/contract'
import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { useCommon } from '../../../i18n/common.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Field } from '../../knowledge/editor/field.tsx'
import css from './sampling.module.css'
import { useTexts } from './texts.ts'

interface Props {
  item: FormItem
  number: number
  /** Of the whole score. */
  share: number
  change: (item: FormItem) => void
  /** Absent at the ends, and for the only one. */
  up?: () => void
  down?: () => void
  remove?: () => void
}

const MARKS = Array.from({ length: 10 }, (_, i) => i + 1)

/** One item of a score form. */
export function FormItemFields({ item, number, share, change, up, down, remove }: Props) {
  const t = useTexts()
  const common = useCommon()
  const format = useFormat()
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
  const name = t.item(number)
  return (
    <fieldset className={css.item}>
      <legend className="unseen">{name}</legend>
      <div className={css.itemHead}>
        <strong>{name}</strong>
        <small>{t.share(format.percent(share))}</small>
        <Button type="text" icon={<ArrowUpOutlined />} aria-label={`${t.up}: ${name}`} disabled={!up} onClick={up} />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={`${t.down}: ${name}`}
          disabled={!down}
          onClick={down}
        />
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={`${common.remove}: ${name}`}
          disabled={!remove}
          onClick={remove}
        />
      </div>
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
    </fieldset>
  )
}
