import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import type { AskedQuestion } from '@tandem/contract'
import { Button, Checkbox, Input, Radio } from 'antd'
import { useLocalized } from '../../i18n/dictionary.ts'
import { useTexts } from './texts.ts'
import css from './training.module.css'

interface Given {
  chosen: string[]
  text: string
}
interface Props {
  question: AskedQuestion
  given: Given
  change: (given: Given) => void
}

/** One question with the field that its kind is answered in. */
export function QuestionField({ question, given, change }: Props) {
  const localized = useLocalized()
  return (
    <fieldset className={css.panel}>
      <legend>{localized(question.prompt)}</legend>
      <Field question={question} given={given} change={change} />
    </fieldset>
  )
}

function Field({ question, given, change }: Props) {
  const localized = useLocalized()
  const options = question.options.map(({ id, text }) => ({ value: id, label: localized(text) }))
  switch (question.kind) {
    case 'single':
      return (
        <Radio.Group
          vertical
          options={options}
          value={given.chosen[0]}
          onChange={({ target }) => change({ ...given, chosen: [String(target.value)] })}
        />
      )
    case 'multi':
      return (
        <Checkbox.Group
          className={css.column}
          options={options}
          value={given.chosen}
          onChange={(chosen) => change({ ...given, chosen })}
        />
      )
    case 'order':
      return <OrderField question={question} given={given} change={change} />
    case 'text':
      return (
        <Input.TextArea
          rows={3}
          maxLength={2000}
          aria-label={localized(question.prompt)}
          value={given.text}
          onChange={({ target }) => change({ ...given, text: target.value })}
        />
      )
  }
}

/** Moved by buttons: the same for mouse, finger and keyboard. */
function OrderField({ question, given, change }: Props) {
  const t = useTexts()
  const localized = useLocalized()
  const swap = (at: number, to: number) => {
    const chosen = [...given.chosen]
    const [moved] = chosen.splice(at, 1)
    if (moved !== undefined) chosen.splice(to, 0, moved)
    change({ ...given, chosen })
  }
  return given.chosen.map((id, at) => {
    const option = question.options.find((one) => one.id === id)
    const name = option ? localized(option.text) : id
    return (
      <div key={id} className={css.row}>
        <span>{`${at + 1}. ${name}`}</span>
        <Button
          size="small"
          icon={<ArrowUpOutlined />}
          aria-label={`${t.up} ${name}`}
          disabled={at === 0}
          onClick={() => swap(at, at - 1)}
        />
        <Button
          size="small"
          icon={<ArrowDownOutlined />}
          aria-label={`${t.down} ${name}`}
          disabled={at === given.chosen.length - 1}
          onClick={() => swap(at, at + 1)}
        />
      </div>
    )
  })
}
