import type { Localized } from '@tandem/contract'
import { Input } from 'antd'
import { Field } from '../../../ui/field.tsx'
import css from './editor.module.css'
import { useTexts } from './texts.ts'

interface Props {
  label: string
  value: Localized
  change: (value: Localized) => void
  /** Lines; one is a single-line field. */
  rows?: number
  maxLength?: number
}

/** A text in both languages, side by side. */
export function BothField({ label, value, change, rows = 1, maxLength = 500 }: Props) {
  const t = useTexts()
  return (
    <div className={css.pair}>
      {(['zh', 'en'] as const).map((language) => {
        const props = {
          lang: language,
          value: value[language],
          maxLength,
          onChange: ({ target }: { target: { value: string } }) => change({ ...value, [language]: target.value }),
        }
        return (
          <Field key={language} label={`${label} · ${t.languages[language]}`}>
            {rows === 1 ? (
              <Input {...props} />
            ) : (
              <Input.TextArea {...props} autoSize={{ minRows: rows, maxRows: Math.max(rows, 16) }} />
            )}
          </Field>
        )
      })}
    </div>
  )
}
