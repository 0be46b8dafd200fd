import type { RuleCheck } from '@tandem/contract'
import { Input, InputNumber, Segmented, Select } from 'antd'
import { Entries } from '../../../ui/entries.tsx'
import { Field } from '../../../ui/field.tsx'
import { LinesField } from '../../../ui/lines-field.tsx'
import sheet from '../../../ui/sheet.module.css'
import css from './rules.module.css'
import { useTexts } from './texts.ts'

type Script = Extract<RuleCheck, { kind: 'script' }>

interface Props {
  check: Script
  change: (check: Script) => void
}

/** What has to be said: the steps in their order, where they are looked for, and what counts as a hit. */
export function ScriptField({ check, change }: Props) {
  const t = useTexts()
  const { steps, place, within, when } = check
  return (
    <>
      <Entries
        label={t.steps}
        items={steps}
        change={(next) => change({ ...check, steps: next })}
        nameOf={(step, at) => `${t.step(at + 1)} ${step.title}`.trim()}
        addLabel={t.addStep}
        make={() => ({ title: '', anyOf: [] })}
        least={1}
        most={10}
      >
        {(step, set) => (
          <>
            <Field label={t.stepTitle}>
              <Input
                value={step.title}
                maxLength={80}
                onChange={({ target }) => set({ ...step, title: target.value })}
              />
            </Field>
            <LinesField label={t.phrases} value={step.anyOf} change={(anyOf) => set({ ...step, anyOf })} />
          </>
        )}
      </Entries>
      <div className={css.pair}>
        <Field label={t.place}>
          <Select
            value={place}
            onChange={(next) => change({ ...check, place: next })}
            options={(['opening', 'closing', 'anywhere'] as const).map((value) => ({ value, label: t.places[value] }))}
          />
        </Field>
        {place !== 'anywhere' && (
          <Field label={t.within}>
            <InputNumber
              min={1}
              max={20}
              precision={0}
              value={within}
              onChange={(next) => change({ ...check, within: next ?? within })}
            />
          </Field>
        )}
      </div>
      <div>
        <span className={sheet.label}>{t.when}</span>
        <Segmented
          value={when}
          aria-label={t.when}
          onChange={(next) => change({ ...check, when: next })}
          options={(['missing', 'present'] as const).map((value) => ({ value, label: t.whens[value] }))}
        />
      </div>
    </>
  )
}
