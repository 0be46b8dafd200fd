import { DeleteOutlined } from '@ant-design/icons'
import type { FlowProblem, Slot } from '@tandem/contract'
import { SlotType } from '@tandem/contract/flow.ts'
import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { Field } from '../../../ui/field.tsx'
import { useTexts } from '../texts.ts'
import { ChoicesField } from './choices-field.tsx'
import css from './form.module.css'
import { RulesField } from './rules-field.tsx'
import { WordsField } from './words-field.tsx'
import { Wrong } from './wrong.tsx'

interface Props {
  /** Where it stands in the flow. */
  name: string
  slot: Slot
  set: (slot: Slot, field?: string) => void
  remove: () => void
  problems: FlowProblem[]
}

const blank = { zh: '', en: '' }

/** One thing that the flow collects: how it is asked for, and what is a good answer. */
export function SlotForm({ name, slot, set, remove, problems }: Props) {
  const t = useTexts()
  return (
    <div className={css.slot} data-field={name}>
      <Wrong problems={problems} />
      <Field name="name" label={t.slotName}>
        <Input
          value={slot.name}
          maxLength={40}
          onChange={(event) => set({ ...slot, name: event.target.value }, 'name')}
        />
      </Field>
      <Field name="type" label={t.type}>
        <Select
          value={slot.type}
          aria-label={t.type}
          onChange={(type) => {
            const { rules: _unfit, ...rest } = slot
            set({ ...rest, type, ...(type === 'choice' && { choices: slot.choices ?? [] }) })
          }}
          options={SlotType.options.map((value) => ({ value, label: t.types[value] }))}
        />
      </Field>
      <WordsField
        short
        name="label"
        label={t.label}
        hint={t.labelHint}
        value={slot.label ?? blank}
        change={(label, field) => {
          const { label: _before, ...rest } = slot
          set(label.zh || label.en ? { ...rest, label } : rest, field)
        }}
      />
      <WordsField
        name="prompt"
        label={t.prompt}
        hint={t.textHint}
        value={slot.prompt}
        change={(prompt, field) => set({ ...slot, prompt }, field)}
      />
      <WordsField
        name="invalid"
        label={t.invalid}
        value={slot.invalid}
        change={(invalid, field) => set({ ...slot, invalid }, field)}
      />
      <Field name="retries" label={t.retries}>
        <InputNumber
          min={1}
          max={5}
          value={slot.retries}
          onChange={(retries) => set({ ...slot, retries: retries ?? 2 })}
        />
      </Field>
      <Checkbox
        checked={slot.optional ?? false}
        onChange={({ target }) => {
          const { optional: _before, ...rest } = slot
          set(target.checked ? { ...rest, optional: true } : rest)
        }}
      >
        {t.optional}
      </Checkbox>
      {slot.type === 'choice' ? (
        <ChoicesField value={slot.choices ?? []} change={(choices, field) => set({ ...slot, choices }, field)} />
      ) : (
        <RulesField type={slot.type} value={slot.rules ?? []} change={(rules) => set({ ...slot, rules })} />
      )}
      <Button danger type="text" icon={<DeleteOutlined />} onClick={remove}>
        {t.removeSlot}
      </Button>
    </div>
  )
}
