import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import type { RuleCheck } from '@tandem/contract'
import { Button, Input, InputNumber, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useCommon } from '../../../i18n/common.ts'
import { Field } from '../../knowledge/editor/field.tsx'
import { LinesField } from './lines-field.tsx'
import css from './rules.module.css'
import { useTexts } from './texts.ts'

type Script = Extract<RuleCheck, { kind: 'script' }>

interface Props {
  check: Script
  change: (check: Script) => void
}

const MOST_STEPS = 10

/** What has to be said: the steps in their order, where they are looked for, and what counts as a hit. */
export function ScriptField({ check, change }: Props) {
  const t = useTexts()
  const common = useCommon()
  const { steps, place, within, when } = check
  // Steps have no name of their own to tell them apart while they are moved.
  const [ids, setIds] = useState(() => steps.map((_, at) => at))
  const set = (next: Script['steps'], order: number[]) => {
    setIds(order)
    change({ ...check, steps: next })
  }
  const move = (at: number, to: number) => set(moved(steps, at, to), moved(ids, at, to))
  return (
    <>
      <fieldset className={css.steps}>
        <legend>{t.steps}</legend>
        {steps.map((step, at) => (
          <div key={ids[at]} className={css.step}>
            <div className={css.stepHead}>
              <strong>{t.step(at + 1)}</strong>
              <Input
                value={step.title}
                maxLength={80}
                placeholder={t.stepTitle}
                aria-label={`${t.step(at + 1)}: ${t.stepTitle}`}
                onChange={({ target }) => set(steps.with(at, { ...step, title: target.value }), ids)}
              />
              <Button
                type="text"
                icon={<ArrowUpOutlined />}
                aria-label={`${t.up}: ${t.step(at + 1)}`}
                disabled={at === 0}
                onClick={() => move(at, at - 1)}
              />
              <Button
                type="text"
                icon={<ArrowDownOutlined />}
                aria-label={`${t.down}: ${t.step(at + 1)}`}
                disabled={at === steps.length - 1}
                onClick={() => move(at, at + 1)}
              />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`${common.remove}: ${t.step(at + 1)}`}
                disabled={steps.length === 1}
                onClick={() => set(steps.toSpliced(at, 1), ids.toSpliced(at, 1))}
              />
            </div>
            <LinesField
              label={t.phrases}
              value={step.anyOf}
              change={(anyOf) => set(steps.with(at, { ...step, anyOf }), ids)}
            />
          </div>
        ))}
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          disabled={steps.length >= MOST_STEPS}
          onClick={() => set([...steps, { title: '', anyOf: [] }], [...ids, Math.max(...ids) + 1])}
        >
          {t.addStep}
        </Button>
      </fieldset>
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
        <span className={css.label}>{t.when}</span>
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

function moved<T>(list: readonly T[], at: number, to: number): T[] {
  const rest = list.toSpliced(at, 1)
  return rest.toSpliced(to, 0, ...list.slice(at, at + 1))
}
