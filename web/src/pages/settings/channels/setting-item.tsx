import type { SettingField, Settings } from '@tandem/contract'
import { Form } from 'antd'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useTexts } from '../texts.ts'
import { type Problem, problemOf } from './fields.ts'
import { SettingInput } from './setting-input.tsx'

/** One field of a manifest in a form, with label, help and check. */
export function SettingItem({ field, stored }: { field: SettingField; stored: Settings }) {
  const t = useTexts()
  const localized = useLocalized()
  const kept = field.type === 'secret' && stored[field.key] !== undefined
  const sentenceOf = (problem: Problem) => {
    if (problem.kind === 'long') return t.tooLong(problem.max)
    return problem.kind === 'required' ? t.required : t.badValue
  }
  const check = (_: unknown, value: Settings[string] | undefined) => {
    const problem = problemOf(field, value, kept)
    return problem ? Promise.reject(new Error(sentenceOf(problem))) : Promise.resolve()
  }
  return (
    <Form.Item
      name={['settings', field.key]}
      label={localized(field.label)}
      extra={field.help && localized(field.help)}
      required={field.required}
      rules={[{ validator: check }]}
    >
      <SettingInput field={field} kept={kept} />
    </Form.Item>
  )
}
