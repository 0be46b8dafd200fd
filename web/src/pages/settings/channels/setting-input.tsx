import type { SettingField, Settings } from '@tandem/contract'
import { ColorPicker, Input, InputNumber, Select, Switch } from 'antd'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useTexts } from '../texts.ts'

type Value = Settings[string]

interface Props {
  field: SettingField
  /** Of a secret: whether one is stored. */
  kept: boolean
  /** Handed in by the form, as are the next two. */
  value?: Value
  onChange?: (value: Value | undefined) => void
  id?: string
}

/** The control of one field of a manifest. A new type of field does not compile until it is drawn here. */
export function SettingInput({ field, kept, value, onChange, id }: Props) {
  const t = useTexts()
  const localized = useLocalized()
  const text = typeof value === 'string' ? value : ''
  switch (field.type) {
    case 'text':
    case 'folder':
      return <Input id={id} value={text} onChange={(event) => onChange?.(event.target.value)} />
    case 'textarea':
      return (
        <Input.TextArea
          id={id}
          value={text}
          autoSize={{ minRows: 3 }}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )
    case 'secret':
      return (
        <Input.Password
          id={id}
          value={text}
          autoComplete="new-password"
          placeholder={kept ? t.channel.secretKept : undefined}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )
    case 'number':
      return (
        <InputNumber
          id={id}
          value={typeof value === 'number' ? value : null}
          onChange={(next) => onChange?.(next ?? undefined)}
        />
      )
    case 'boolean':
      return <Switch id={id} checked={value === true} onChange={onChange} />
    case 'color':
      return <ColorPicker value={text} disabledAlpha showText onChange={(color) => onChange?.(color.toHexString())} />
    case 'select':
      return (
        <Select
          id={id}
          value={text}
          onChange={onChange}
          options={field.options?.map((option) => ({ value: option.value, label: localized(option.label) }))}
        />
      )
    case 'list':
      return (
        <Select
          id={id}
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={['\n', ' ', ',']}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
        />
      )
  }
}
