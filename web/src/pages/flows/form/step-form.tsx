import { DeleteOutlined, FlagOutlined } from '@ant-design/icons'
import type { FlowContent, FlowProblem, Step } from '@tandem/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../session/session.tsx'
import { Field } from '../../../ui/field.tsx'
import { changeStep, removeStep, renameStep } from '../edit/edits.ts'
import { useTexts } from '../texts.ts'
import css from './form.module.css'
import { StepFields } from './step-fields.tsx'
import { Ways } from './ways.tsx'
import { Wrong } from './wrong.tsx'

interface Props {
  step: Step
  flow: FlowContent
  flowKey: string
  change: (flow: FlowContent, field?: string) => void
  choose: (step: string | null) => void
  problems: FlowProblem[]
}

/** Everything about the chosen step. */
export function StepForm({ step, flow, flowKey, change, choose, problems }: Props) {
  const t = useTexts()
  const mayWrite = useCan('knowledge:write')
  const set = (next: Step, field?: string) => change(changeStep(flow, next), field && `${step.id} ${field}`)
  return (
    <fieldset className={css.form} data-field={`steps.${flow.steps.indexOf(step)}`} disabled={!mayWrite}>
      <div className={css.head}>
        <strong>{t.kinds[step.do]}</strong>
        <span>
          {flow.start !== step.id && (
            <Button
              size="small"
              type="text"
              icon={<FlagOutlined />}
              onClick={() => change({ ...flow, start: step.id })}
            >
              {t.makeStart}
            </Button>
          )}
          <Button
            size="small"
            type="text"
            danger
            icon={<DeleteOutlined />}
            disabled={flow.steps.length === 1}
            onClick={() => {
              change(removeStep(flow, step.id))
              choose(null)
            }}
          >
            {t.removeStep}
          </Button>
        </span>
      </div>
      <Wrong problems={problems.filter((problem) => problem.step === step.id)} />
      <StepName
        id={step.id}
        rename={(id) => {
          const next = renameStep(flow, step.id, id)
          if (next === flow) return
          change(next)
          choose(id)
        }}
      />
      <StepFields step={step} flow={flow} flowKey={flowKey} set={set} />
      <Ways step={step} flow={flow} set={set} />
    </fieldset>
  )
}

/** The name takes effect when the field is left: other steps lead to it. */
function StepName({ id, rename }: { id: string; rename: (id: string) => void }) {
  const t = useTexts()
  const [text, setText] = useState(id)
  return (
    <Field name="id" label={t.stepName}>
      <Input
        value={text}
        maxLength={60}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => rename(text.trim())}
        onPressEnter={() => rename(text.trim())}
      />
    </Field>
  )
}
