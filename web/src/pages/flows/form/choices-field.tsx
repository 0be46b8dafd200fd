import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import type { Choice } from '@tandem/contract'
import { Button, Input } from 'antd'
import { useTexts } from '../texts.ts'
import css from './form.module.css'
import { WordsField } from './words-field.tsx'

interface Props {
  value: readonly Choice[]
  change: (choices: Choice[], field?: string) => void
}

/** Between words: a comma in either language, or a line. Words may hold spaces. */
const BETWEEN = /[,，、\n]/

/** What may be chosen, and the words that mean it. */
export function ChoicesField({ value, change }: Props) {
  const t = useTexts()
  const set = (index: number, choice: Choice, field: string) =>
    change(value.with(index, choice), `choice ${index} ${field}`)
  const add = () => change([...value, { value: `choice_${value.length + 1}`, label: { zh: '', en: '' }, words: [] }])
  return (
    <div className={css.rows} data-field="choices">
      <h3>{t.choices}</h3>
      {value.map((choice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the value is what is being typed
        <div key={index} className={css.choice} data-field={index}>
          <div className={css.row} data-field="value">
            <Input
              className={css.grow ?? ''}
              value={choice.value}
              maxLength={40}
              aria-label={t.choiceValue}
              onChange={(event) => set(index, { ...choice, value: event.target.value }, 'value')}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`${t.remove} ${choice.value}`}
              onClick={() => change(value.toSpliced(index, 1))}
            />
          </div>
          <WordsField
            short
            name="label"
            label={t.label}
            value={choice.label}
            change={(label, field) => set(index, { ...choice, label }, field)}
          />
          <Input.TextArea
            defaultValue={choice.words.join(', ')}
            placeholder={t.choiceWords}
            aria-label={t.choiceWords}
            autoSize={{ minRows: 1, maxRows: 4 }}
            onBlur={(event) => {
              const words = event.target.value.split(BETWEEN).map((word) => word.trim())
              set(index, { ...choice, words: words.filter((word) => word !== '') }, 'words')
            }}
          />
        </div>
      ))}
      <Button size="small" type="dashed" icon={<PlusOutlined />} disabled={value.length >= 20} onClick={add}>
        {t.addChoice}
      </Button>
    </div>
  )
}
