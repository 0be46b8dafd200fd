import type { FlowContent, FlowItem, FlowProblem } from '@tandem/contract'
import { Badge, Tabs } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Empty } from '../../../ui/empty.tsx'
import { ChangeSheet } from '../changes/change-sheet.tsx'
import { changesOf } from '../changes/changes.ts'
import { FlowForm } from '../form/flow-form.tsx'
import { StepForm } from '../form/step-form.tsx'
import { Simulator } from '../simulator/simulator.tsx'
import type { Talk } from '../simulator/use-talk.ts'
import { useTexts } from '../texts.ts'
import { leadTo } from './lead-to.ts'
import { Problems } from './problems.tsx'
import css from './studio.module.css'

export type PanelName = 'step' | 'slots' | 'changes' | 'problems' | 'simulator'

interface Props {
  open: PanelName
  show: (panel: PanelName) => void
  flow: FlowContent
  flowKey: string
  /** As it serves now; undefined as long as it never has. */
  published: FlowItem | undefined
  change: (flow: FlowContent, field?: string) => void
  chosen: string | null
  /** The step that was added last: its form has the cursor. */
  added: string | null
  choose: (step: string | null) => void
  problems: FlowProblem[]
  talk: Talk
}

const names: PanelName[] = ['step', 'slots', 'changes', 'problems', 'simulator']

/** Beside the graph: the chosen step, what is collected, what is wrong, and the talk. */
export function Panel({ open, show, flow, flowKey, published, change, chosen, added, choose, problems, talk }: Props) {
  const t = useTexts()
  /** The slots that are unfolded, by their places. */
  const [unfolded, unfold] = useState<number[]>([])
  const { panel, lead } = useLeading()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each step that is added
  useEffect(() => {
    if (added !== null) lead(`steps.${flow.steps.findIndex(({ id }) => id === added)}`)
  }, [added])
  const step = flow.steps.find(({ id }) => id === chosen)
  const changes = published ? changesOf(published.content, flow) : []
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
    changes: published && (
      <ChangeSheet
        published={published}
        flow={flow}
        changes={changes}
        open={(at, slot) => {
          if (at !== null) choose(at)
          else show('slots')
          if (slot !== null) unfold([flow.slots.findIndex(({ name }) => name === slot)])
        }}
      />
    ),
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
  const counts: Partial<Record<PanelName, { count: number; color: string }>> = {
    changes: { count: changes.length, color: 'var(--text-2)' },
    problems: { count: problems.length, color: isBroken ? 'var(--danger)' : 'var(--warn)' },
  }
  const label = (name: PanelName) => (
    <span>
      {t.panels[name]} {counts[name] && <Badge size="small" {...counts[name]} />}
    </span>
  )
  return (
    <aside ref={panel} className={css.panel} aria-label={t.panel}>
      <Tabs
        size="small"
        activeKey={open}
        onChange={(name) => show(name as PanelName)}
        items={names
          .filter((name) => name !== 'changes' || published)
          .map((name) => ({
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
