import type { HandoverReason, IntentContent } from '@tandem/contract'
import { Segmented, Select } from 'antd'
import { useTexts as useShellTexts } from '../../../shell/texts.ts'
import { useTexts } from '../texts.ts'
import css from './editor.module.css'
import { FlowSelect } from './flow-select.tsx'
import { ItemSelect } from './item-select.tsx'

type Outcome = IntentContent['outcome']
/** An outcome of a kind whose target is still to be chosen. */
export const blank: Record<Outcome['kind'], Outcome> = {
  article: { kind: 'article', article: '' },
  flow: { kind: 'flow', flow: '' },
  handover: { kind: 'handover', reason: 'asked_for_human' },
}

interface Props {
  value: Outcome
  change: (outcome: Outcome) => void
}

/** What an intent leads to: an article's text, a flow, or a person. */
export function OutcomeField({ value, change }: Props) {
  const t = useTexts()
  return (
    <div className={css.field}>
      <span>{t.outcome}</span>
      <div className={css.outcome}>
        <Segmented
          value={value.kind}
          aria-label={t.outcome}
          onChange={(kind) => change(blank[kind])}
          options={(['article', 'flow', 'handover'] as const).map((kind) => ({ value: kind, label: t.outcomes[kind] }))}
        />
        <OutcomeTarget value={value} change={change} />
      </div>
    </div>
  )
}

/** The article, the flow or the reason that an outcome names. */
export function OutcomeTarget({ value, change }: Props) {
  const t = useTexts()
  switch (value.kind) {
    case 'article':
      return (
        <ItemSelect
          kind="articles"
          single
          label={t.chooseArticle}
          value={value.article ? [value.article] : []}
          change={([article = '']) => change({ kind: 'article', article })}
        />
      )
    case 'flow':
      return <FlowSelect label={t.chooseFlow} value={value.flow} change={(flow) => change({ kind: 'flow', flow })} />
    case 'handover':
      return <ReasonSelect value={value.reason} change={(reason) => change({ kind: 'handover', reason })} />
  }
}

interface SelectProps {
  value: string
  change: (value: string) => void
}

function ReasonSelect({ value, change }: SelectProps) {
  const t = useTexts()
  const { reason } = useShellTexts()
  const reasons: HandoverReason[] = ['asked_for_human', 'complaint', 'emotion', 'safety', 'flow_handover']
  // A pack may name a reason of its own: it stays selectable.
  const all = reasons.some((one) => one === value) ? reasons : [...reasons, value]
  const titles: Record<string, string> = reason
  return (
    <Select
      value={value}
      aria-label={t.chooseReason}
      onChange={change}
      options={all.map((one) => ({ value: one, label: titles[one] ?? one }))}
    />
  )
}
