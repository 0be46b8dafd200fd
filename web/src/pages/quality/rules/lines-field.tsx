import { Input } from 'antd'
import { useState } from 'react'
import { Field } from '../../knowledge/editor/field.tsx'
import { linesOf } from './edits.ts'
import { useTexts } from './texts.ts'

interface Props {
  label: string
  value: readonly string[]
  change: (lines: string[]) => void
}

/** A list of words, one a line. The text stays as typed; blank lines are no words. */
export function LinesField({ label, value, change }: Props) {
  const t = useTexts()
  const [text, setText] = useState(value.join('\n'))
  return (
    <Field label={label}>
      <Input.TextArea
        value={text}
        placeholder={t.onePerLine}
        autoSize={{ minRows: 3, maxRows: 8 }}
        onChange={({ target }) => {
          setText(target.value)
          change(linesOf(target.value))
        }}
      />
    </Field>
  )
}
