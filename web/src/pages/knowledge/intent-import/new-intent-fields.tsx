import { Input, Radio } from 'antd'
import { Field } from '../../../ui/field.tsx'
import { blank, OutcomeTarget } from '../editor/outcome-field.tsx'
import { useTexts as useKnowledgeTexts } from '../texts.ts'
import type { NewIntent } from './choice.ts'
import css from './intent-import.module.css'
import { useTexts } from './texts.ts'

const languages = ['zh', 'en'] as const
const kinds = ['write', 'article', 'flow', 'handover'] as const

interface Props {
  value: NewIntent
  change: (made: NewIntent) => void
}

/** How a new intent is called, and what answers it: something that is there, or an article still to be written. */
export function NewIntentFields({ value, change }: Props) {
  const t = useTexts()
  const { outcomes } = useKnowledgeTexts()
  const { title, outcome } = value
  return (
    <div className={css.fields}>
      {languages.map((language) => (
        <Field key={language} label={t.nameIn[language]} problem={title[language].trim() === '' ? t.names : undefined}>
          <Input
            lang={language}
            value={title[language]}
            maxLength={80}
            onChange={(event) => change({ ...value, title: { ...title, [language]: event.target.value } })}
          />
        </Field>
      ))}
      <div className={css.outcome}>
        <Radio.Group
          value={outcome?.kind ?? 'write'}
          aria-label={t.how}
          onChange={({ target }) => {
            const kind = kinds.find((one) => one === target.value) ?? 'write'
            change({ ...value, outcome: kind === 'write' ? null : blank[kind] })
          }}
          options={kinds.map((kind) => ({ value: kind, label: kind === 'write' ? t.write : outcomes[kind] }))}
        />
        {outcome && <OutcomeTarget value={outcome} change={(next) => change({ ...value, outcome: next })} />}
      </div>
    </div>
  )
}
