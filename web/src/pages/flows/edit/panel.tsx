import type { FlowContent, FlowProblem } from '@tandem/contract'
import { Badge, Tabs } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Empty } from '../../../ui/empty.tsx'
import { FlowForm } from '../form/flow-form.tsx'
import { StepForm } from '../form/step-form.tsx'
import { Simulator } from '../simulator/simulator.tsx'
import type { Talk } from '../simulator/use-talk.ts'
import { useTexts } from '../texts.ts'
import { leadTo } from './lead-to.ts'
import { Problems } from './problems.tsx'
import css from './studio.module.css'

export type PanelName = 'step' | 'slots' | 'problems' | 'simulator'

interface Props {
  open: PanelName
  show: (panel: PanelName) => void
  flow: FlowContent
  flowKey: string
  change: (flow: FlowContent, field?: string) => void
  chosen: string | null
  /** The step that was added last: its form has the cursor. */
  added: string | null
  choose: (step: string | null) => void
  problems: FlowProblem[]
  talk: Talk
}

/** Beside the graph: the chosen step, what is collected, what is wrong, and the talk. */
export function Panel({ open, show, flow, flowKey, change, chosen, added, choose, problems, talk }: Props) {
  const t = useTexts()
  /** The slots that are unfolded, by their places. */
  const [unfolded, unfold] = useState<number[]>([])
  const { panel, lead } = useLeading()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each step that is added
  useEffect(() => {
    if (added !== null) lead(`steps.${flow.steps.findIndex(({ id }) => id === added)}`)
  }, [added])
  const step = flow.steps.find(({ id }) => id === chosen)
  const isBroken = problems.some(({ level }) => level === 'error')
  const content: Record<PanelName, React.ReactNode> = {
    step: step ? (
      <StepForm
        key={step.id}
        step={step}
        flow={flow}
        flowKey={flowKey}
        change={change}
        choose={choose}
        problems={problems}
      />
    ) : (
      <Empty title={t.noStep} hint={t.noStepHint} />
    ),
    slots: <FlowForm flow={flow} change={change} problems={problems} unfolded={unfolded} unfold={unfold} />,
    problems: (
      <Problems
        flow={flow}
        problems={problems}
        open={(at, slot, path) => {
          if (at !== null) choose(at)
          else show('slots')
          if (slot !== null) unfold([slot])
          lead(path)
        }}
      />
    ),
    simulator: <Simulator talk={talk} flow={flow} />,
  }
  const label = (name: PanelName) =>
    name === 'problems' && problems.length > 0 ? (
      <span>
        {t.panels.problems}{' '}
        <Badge count={problems.length} size="small" color={isBroken ? 'var(--danger)' : 'var(--warn)'} />
      </span>
    ) : (
      t.panels[name]
    )
  return (
    <aside ref={panel} className={css.panel} aria-label={t.panel}>
      <Tabs
        size="small"
        activeKey={open}
        onChange={(name) => show(name as PanelName)}
        items={(['step', 'slots', 'problems', 'simulator'] as const).map((name) => ({
          key: name,
          label: label(name),
          children: <div className={css.sheet}>{content[name]}</div>,
        }))}
      />
    </aside>
  )
}

/** Leads to a field once its form is shown. */
function useLeading() {
  const panel = useRef<HTMLElement>(null)
  const [led, lead] = useState<{ path: string } | null>(null)
  useEffect(() => {
    if (!led) return
    // Its tab is shown one render later.
    const frame = requestAnimationFrame(() => panel.current && leadTo(panel.current, led.path))
    return () => cancelAnimationFrame(frame)
  }, [led])
  return { panel, lead: (path: string) => lead({ path }) }
}
