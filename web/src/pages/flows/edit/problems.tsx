import { CheckCircleOutlined, RightOutlined } from '@ant-design/icons'
import type { FlowContent, FlowProblem } from '@tandem/contract'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Empty } from '../../../ui/empty.tsx'
import { useTexts } from '../texts.ts'
import css from './studio.module.css'
import { useGap } from './use-gap.ts'
import { useOwnerName } from './use-owner-name.ts'

interface Props {
  flow: FlowContent
  problems: FlowProblem[]
  /** Shows where a problem is: in a step, in a slot (by its place), or in the flow itself. @param path to the field */
  open: (step: string | null, slot: number | null, path: string) => void
}

/** What is left to fill in and what is wrong with the flow, errors first; each leads to its place. */
export function Problems({ flow, problems, open }: Props) {
  const t = useTexts()
  const localized = useLocalized()
  const ownerOf = useOwnerName(flow)
  const gap = useGap(flow)
  if (gap === null && problems.length === 0)
    return <Empty icon={<CheckCircleOutlined />} title={t.fine} hint={t.fineHint} />
  const sorted = problems.toSorted((a, b) => a.level.localeCompare(b.level))
  const placeOf = (slot: string | null) => {
    const at = flow.slots.findIndex(({ name }) => name === slot)
    return at < 0 ? null : at
  }
  const pathOf = (step: string | null, slot: number | null) =>
    step !== null ? `steps.${flow.steps.findIndex(({ id }) => id === step)}` : slot !== null ? `slots.${slot}` : 'title'
  return (
    <ul className={css.problems}>
      {gap && (
        <li data-level="gap">
          <button type="button" onClick={() => open(gap.step, gap.slot, gap.path)}>
            <b>{t.incomplete}</b>
            <RightOutlined />
            <span>{gap.place}</span>
          </button>
        </li>
      )}
      {sorted.map(({ code, step, slot, what, level, message }) => (
        <li key={`${code}|${step}|${slot}|${what}`} data-level={level}>
          <button type="button" onClick={() => open(step, placeOf(slot), pathOf(step, placeOf(slot)))}>
            <b>
              {t.levels[level]} <small>{ownerOf(step, slot)}</small>
            </b>
            <RightOutlined />
            <span>{localized(message)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
