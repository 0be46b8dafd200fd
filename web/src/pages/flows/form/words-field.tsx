import type { Localized } from '@tandem/contract'
import { Input } from 'antd'
import { Field } from '../../../ui/field.tsx'
import { useTexts } from '../texts.ts'

interface Props {
  label: string
  /** As the contract calls it: what is left to fill in leads there. */
  name: string
  hint?: string
  value: Localized
  change: (text: Localized, field: string) => void
  /** One line instead of many. */
  short?: boolean
}

/** A text in both languages; the one that is left out is said in the words of the other, which stand in its field. */
export function WordsField({ label, name, hint, value, change, short }: Props) {
  const t = useTexts()
  return (['zh', 'en'] as const).map((language) => {
    const props = {
      lang: language,
      value: value[language],
      placeholder: value.zh || value.en,
      maxLength: 2000,
      onChange: (event: { target: { value: string } }) =>
        change({ ...value, [language]: event.target.value }, `${label} ${language}`),
    }
    return (
      <Field
        key={language}
        name={`${name}.${language}`}
        label={`${label} · ${t.languages[language]}`}
        {...(hint && language === 'en' && { hint })}
      >
        {short ? <Input {...props} /> : <Input.TextArea {...props} autoSize={{ minRows: 2, maxRows: 8 }} />}
      </Field>
    )
  })
}
