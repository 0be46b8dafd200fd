import { ExclamationCircleFilled, WarningFilled } from '@ant-design/icons'
import type { FlowContent, FlowProblem, Step } from '@tandem/contract'
import type { Exit } from '@tandem/contract/flows/exits.ts'
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useTexts } from '../texts.ts'
import css from './graph.module.css'
import { wayKey } from './layout.ts'
import { useStepWords, useWayLabel } from './use-labels.ts'

export type StepNodeType = Node<
  {
    step: Step
    flow: FlowContent
    wrong: FlowProblem[]
    isStart: boolean
    lit: 'now' | 'passed' | undefined
    /** From left to right. */
    exits: Exit[]
  },
  'step'
>

/** One step: its kind, its words, what is wrong with it, and a point for every way out. */
export function StepNode({ data: { step, flow, wrong, isStart, lit, exits }, selected }: NodeProps<StepNodeType>) {
  const t = useTexts()
  const words = useStepWords()
  const labelOf = useWayLabel()
  return (
    <div className={css.node} data-kind={step.do} data-lit={lit} data-selected={selected || undefined}>
      <Handle type="target" position={Position.Top} isConnectableStart={false} />
      <header>
        <b>{t.kinds[step.do]}</b>
        {isStart && <em>{t.start}</em>}
        <Wrong problems={wrong} />
        <code>{step.id}</code>
      </header>
      <p>{words(step, flow)}</p>
      {exits.map(({ when }, index) => (
        <Handle
          key={wayKey(when)}
          id={wayKey(when)}
          type="source"
          position={Position.Bottom}
          title={labelOf(step, when)}
          isConnectableEnd={false}
          style={{ left: `${((index + 1) / (exits.length + 1)) * 100}%` }}
        />
      ))}
    </div>
  )
}

function Wrong({ problems }: { problems: FlowProblem[] }) {
  const localized = useLocalized()
  if (problems.length === 0) return null
  const isError = problems.some(({ level }) => level === 'error')
  const text = problems.map(({ message }) => localized(message)).join('\n')
  const Icon = isError ? ExclamationCircleFilled : WarningFilled
  return (
    <span className={css.wrong} data-level={isError ? 'error' : 'warning'} title={text} role="img" aria-label={text}>
      <Icon />
    </span>
  )
}
