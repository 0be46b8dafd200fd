import type { RuleCheck } from '@tandem/contract'
import { Checkbox, Input, InputNumber, Segmented } from 'antd'
import { Field } from '../../../ui/field.tsx'
import { LinesField } from '../../../ui/lines-field.tsx'
import sheet from '../../../ui/sheet.module.css'
import css from './rules.module.css'
import { ScriptField } from './script-field.tsx'
import { useTexts } from './texts.ts'

interface Props {
  check: RuleCheck
  change: (check: RuleCheck) => void
}

/** What a rule looks for: the fields of its kind. */
export function CheckFields({ check, change }: Props) {
  const t = useTexts()
  switch (check.kind) {
    case 'words':
      return (
        <>
          <LinesField label={t.words} value={check.words} change={(words) => change({ ...check, words })} />
          <LinesField label={t.unless} value={check.unless} change={(unless) => change({ ...check, unless })} />
        </>
      )
    case 'promise':
      return <LinesField label={t.words} value={check.words} change={(words) => change({ ...check, words })} />
    case 'script':
      return <ScriptField check={check} change={change} />
    case 'contact':
      return (
        <>
          <div>
            <span className={sheet.label}>{t.ways}</span>
            <Checkbox.Group
              value={check.ways}
              onChange={(ways) => change({ ...check, ways })}
              options={(['messenger', 'phone', 'link'] as const).map((value) => ({ value, label: t.wayNames[value] }))}
            />
          </div>
          <LinesField label={t.allowed} value={check.allowed} change={(allowed) => change({ ...check, allowed })} />
        </>
      )
    case 'gap':
      return (
        <Field label={t.seconds}>
          <InputNumber
            min={5}
            max={86_400}
            precision={0}
            value={check.seconds}
            suffix={t.second}
            onChange={(seconds) => change({ ...check, seconds: seconds ?? check.seconds })}
          />
        </Field>
      )
    case 'unanswered':
      return (
        <LinesField label={t.goodbyes} value={check.goodbyes} change={(goodbyes) => change({ ...check, goodbyes })} />
      )
    case 'mood':
      return (
        <div>
          <span className={sheet.label}>{t.drop}</span>
          <Segmented
            value={check.steps}
            aria-label={t.drop}
            onChange={(steps) => change({ ...check, steps })}
            options={[1, 2, 3].map((value) => ({ value, label: t.dropSteps(value) }))}
          />
        </div>
      )
    case 'pattern':
      return (
        <Field label={t.pattern}>
          <Input
            className={css.code ?? ''}
            value={check.pattern}
            maxLength={300}
            spellCheck={false}
            onChange={({ target }) => change({ ...check, pattern: target.value })}
          />
        </Field>
      )
  }
}
