import type { FlowContent, FlowTools } from '@tandem/contract'
import { flowTools } from '@tandem/contract/flows/tools.ts'
import { knownValues } from '@tandem/contract/flows/values.ts'
import { AutoComplete } from 'antd'
import { Field } from '../../../ui/field.tsx'

const tools: FlowTools = flowTools

interface PathProps {
  name: string
  label: string
  flow: FlowContent
  value: string
  change: (path: string) => void
}

/** Names a slot or a field of a result. */
export function PathField({ name, label, flow, value, change }: PathProps) {
  return (
    <Field name={name} label={label}>
      <AutoComplete
        value={value}
        aria-label={label}
        onChange={change}
        options={pathsOf(flow).map((path) => ({ value: path }))}
      />
    </Field>
  )
}

/** The slots of a flow, and the fields of what its tools give. */
export function pathsOf(flow: FlowContent): string[] {
  const { has } = knownValues(flow, { tools, flows: new Map() })
  const fields = flow.steps.flatMap((step) =>
    step.do === 'call' ? Object.keys(tools[step.tool]?.gives ?? {}).map((field) => `${step.save}.${field}`) : [],
  )
  return [...new Set([...flow.slots.map(({ name }) => name), ...fields])].filter(has)
}
