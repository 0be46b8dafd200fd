import { CheckCircleOutlined } from '@ant-design/icons'
import type { FlowProblem } from '@tandem/contract'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useTexts } from '../texts.ts'
import css from './studio.module.css'

interface Props {
  problems: FlowProblem[]
  /** Where something is left to fill in, or null. */
  gap: string | null
  /** Shows where a problem is. */
  open: (problem: FlowProblem) => void
}

/** What is wrong with the flow, errors first; each leads to its place. */
export function Problems({ problems, gap, open }: Props) {
  const t = useTexts()
  const localized = useLocalized()
  if (gap !== null && problems.length === 0) return <Notice tone="warn">{t.incomplete(gap)}</Notice>
  if (problems.length === 0) return <Empty icon={<CheckCircleOutlined />} title={t.fine} hint={t.fineHint} />
  const sorted = problems.toSorted((a, b) => a.level.localeCompare(b.level))
  return (
    <>
      {gap !== null && <Notice tone="warn">{t.incomplete(gap)}</Notice>}
      <ul className={css.problems}>
        {sorted.map((problem) => (
          <li key={`${problem.code}|${problem.step}|${problem.slot}|${problem.what}`} data-level={problem.level}>
            <button type="button" onClick={() => open(problem)}>
              <b>{t.levels[problem.level]}</b>
              <code>{problem.step ?? problem.slot ?? t.wholeFlow}</code>
              <span>{localized(problem.message)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
