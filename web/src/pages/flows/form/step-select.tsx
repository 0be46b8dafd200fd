import type { FlowContent } from '@tandem/contract'
import { Select } from 'antd'
import { useStepWords } from '../graph/use-labels.ts'
import { useTexts } from '../texts.ts'
import css from './form.module.css'

interface Props {
  label: string
  flow: FlowContent
  value: string | undefined
  change: (step: string) => void
  /** What stands there when no step is chosen. */
  none?: string
}

/** Chooses a step to go to. */
export function StepSelect({ label, flow, value, change, none }: Props) {
  const t = useTexts()
  const words = useStepWords()
  return (
    <Select
      className={css.grow}
      showSearch={{ optionFilterProp: 'search' }}
      value={value || undefined}
      placeholder={none}
      aria-label={label}
      onChange={change}
      options={flow.steps.map((step) => ({
        value: step.id,
        search: `${step.id} ${words(step, flow)}`,
        label: `${step.id} · ${t.kinds[step.do]}`,
      }))}
    />
  )
}
