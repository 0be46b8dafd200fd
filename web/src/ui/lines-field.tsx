import { Input } from 'antd'
import { useState } from 'react'
import { useCommon } from '../i18n/common.ts'
import { Field } from './field.tsx'
import { linesOf } from './lines.ts'

interface Props {
  label: string
  value: readonly string[]
  change: (lines: string[]) => void
}

/** A list of words, one a line. The text stays as typed; blank lines are no words. */
export function LinesField({ label, value, change }: Props) {
  const t = useCommon()
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
