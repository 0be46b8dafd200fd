import type { Rule } from '@tandem/contract'
import { Checkbox, Input, InputNumber, Select } from 'antd'
import { Field } from '../../../ui/field.tsx'
import sheet from '../../../ui/sheet.module.css'
import { useTexts as useQualityTexts } from '../texts.ts'
import { CheckFields } from './check-fields.tsx'
import css from './rules.module.css'
import { useTexts } from './texts.ts'

const levels = ['notice', 'minor', 'major', 'critical'] as const

interface Props {
  rule: Rule
  change: (rule: Rule) => void
}

/** Everything about one rule: names, what it looks for, and what a hit does. */
export function RuleForm({ rule, change }: Props) {
  const t = useTexts()
  const quality = useQualityTexts()
  return (
    <div className={sheet.fields}>
      <p className={sheet.quiet}>{t.kindHints[rule.check.kind]}</p>
      <div className={css.pair}>
        {(['zh', 'en'] as const).map((language) => (
          <Field key={language} label={t.nameIn[language]}>
            <Input
              lang={language}
              value={rule.title[language]}
              maxLength={80}
              onChange={({ target }) => change({ ...rule, title: { ...rule.title, [language]: target.value } })}
            />
          </Field>
        ))}
      </div>
      <CheckFields check={rule.check} change={(check) => change({ ...rule, check })} />
      <div className={css.three}>
        <Field label={t.role}>
          <Select
            value={rule.role}
            onChange={(role) => change({ ...rule, role })}
            options={(['agent', 'bot', 'both'] as const).map((value) => ({ value, label: quality.checked[value] }))}
          />
        </Field>
        <Field label={quality.level}>
          <Select
            value={rule.level}
            onChange={(level) => change({ ...rule, level })}
            options={levels.map((value) => ({ value, label: quality.levels[value] }))}
          />
        </Field>
        <Field label={t.points}>
          <InputNumber
            min={-100}
            max={20}
            precision={0}
            value={rule.points}
            onChange={(points) => change({ ...rule, points: points ?? 0 })}
          />
        </Field>
      </div>
      <Checkbox checked={rule.fatal} onChange={({ target }) => change({ ...rule, fatal: target.checked })}>
        {t.fatalHint}
      </Checkbox>
    </div>
  )
}
