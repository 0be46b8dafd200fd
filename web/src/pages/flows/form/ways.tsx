import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import type { FlowContent, FlowTools, Step } from '@tandem/contract'
import { exitsOf, type When, withExit } from '@tandem/contract/flows/exits.ts'
import { flowTools } from '@tandem/contract/flows/tools.ts'
import { Button, Input, InputNumber, Switch } from 'antd'
import { useState } from 'react'
import { omit } from '../edit/edits.ts'
import { wayKey } from '../graph/layout.ts'
import { useWayLabel } from '../graph/use-labels.ts'
import { useTexts } from '../texts.ts'
import { useValueName } from '../use-value-name.ts'
import css from './form.module.css'
import { StepSelect } from './step-select.tsx'

interface Props {
  step: Step
  flow: FlowContent
  set: (step: Step, field?: string) => void
}

const tools: FlowTools = flowTools

/** Where the step leads, way by way. */
export function Ways({ step, flow, set }: Props) {
  const t = useTexts()
  const labelOf = useWayLabel()
  const nameOf = useValueName()
  const fixed = exitsOf(step).filter(({ when }) => when === null || !['case', 'error', 'timeout'].includes(when.kind))
  const row = (when: When, to: string) => (
    <div key={wayKey(when)} className={css.row}>
      <span>{labelOf(step, when)}</span>
      <StepSelect label={labelOf(step, when)} flow={flow} value={to} change={(id) => set(withExit(step, when, id))} />
    </div>
  )
  return (
    <div className={css.rows}>
      {step.do === 'switch' && <Cases step={step} flow={flow} set={set} />}
      {fixed.map(({ when, to }) => row(when, to))}
      {step.do === 'call' && (
        <>
          <h3>{t.onError}</h3>
          {(tools[step.tool]?.errors ?? Object.keys(step.onError)).map((code) => (
            <div key={code} className={css.row}>
              <span>{nameOf(code)}</span>
              <StepSelect
                label={nameOf(code)}
                flow={flow}
                none={t.person}
                value={step.onError[code]}
                change={(id) => set({ ...step, onError: { ...step.onError, [code]: id } })}
              />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`${t.remove} ${nameOf(code)}`}
                disabled={step.onError[code] === undefined}
                onClick={() => set({ ...step, onError: omit(step.onError, code) })}
              />
            </div>
          ))}
        </>
      )}
      {(step.do === 'ask' || step.do === 'confirm') && <TimeoutField step={step} flow={flow} set={set} />}
    </div>
  )
}

function Cases({ step, flow, set }: Props & { step: Extract<Step, { do: 'switch' }> }) {
  const t = useTexts()
  const [value, setValue] = useState('')
  const add = () => {
    if (value.trim() === '') return
    set({ ...step, cases: { ...step.cases, [value.trim()]: step.otherwise } })
    setValue('')
  }
  return (
    <>
      <h3>{t.cases}</h3>
      {Object.entries(step.cases).map(([name, to]) => (
        <div key={name} className={css.row}>
          <span>{name}</span>
          <StepSelect
            label={name}
            flow={flow}
            value={to}
            change={(id) => set({ ...step, cases: { ...step.cases, [name]: id } })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`${t.remove} ${name}`}
            onClick={() => set({ ...step, cases: omit(step.cases, name) })}
          />
        </div>
      ))}
      <div className={css.row}>
        <Input
          className={css.grow ?? ''}
          value={value}
          maxLength={60}
          placeholder={t.value}
          aria-label={t.addCase}
          onChange={(event) => setValue(event.target.value)}
          onPressEnter={add}
        />
        <Button icon={<PlusOutlined />} onClick={add}>
          {t.addCase}
        </Button>
      </div>
    </>
  )
}

const PATIENCE = 30

function TimeoutField({ step, flow, set }: Props & { step: Extract<Step, { do: 'ask' | 'confirm' }> }) {
  const t = useTexts()
  const { timeout, ...rest } = step
  const begin = () => set({ ...step, timeout: { minutes: PATIENCE, next: flow.steps.at(-1)?.id ?? step.id } })
  return (
    <>
      <div className={css.row}>
        <Switch
          size="small"
          checked={timeout !== undefined}
          aria-label={t.waits}
          onChange={(on) => (on ? begin() : set(rest))}
        />
        {t.waits}
      </div>
      {timeout && (
        <div className={css.row}>
          <InputNumber
            className={css.narrow ?? ''}
            min={1}
            max={1440}
            value={timeout.minutes}
            aria-label={t.minutes}
            onChange={(minutes) => set({ ...step, timeout: { ...timeout, minutes: minutes ?? PATIENCE } }, 'minutes')}
          />
          {t.minutes}
          <StepSelect
            label={t.waits}
            flow={flow}
            value={timeout.next}
            change={(next) => set({ ...step, timeout: { ...timeout, next } })}
          />
        </div>
      )}
    </>
  )
}
