import type { Finding, QualityResult } from '@tandem/contract'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useVerb } from '../../api/hooks.ts'
import { useLocalized } from '../../i18n/dictionary.ts'
import { useFormat } from '../../i18n/format.ts'
import { useCan } from '../../session/session.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Problem } from '../../ui/problem.tsx'
import { AppealBox } from './appeal-box.tsx'
import { CaseDialog } from './case-dialog.tsx'
import css from './quality.module.css'
import { levelTones, Score } from './result-row.tsx'
import { Scoring } from './scoring.tsx'
import { useTexts } from './texts.ts'
import { Thread } from './thread.tsx'
import { useNames } from './use-names.ts'

/** One result: the conversation with the places of the findings, beside findings, scores and appeal. */
export function OneResult({ episode, from }: { episode: string; from: string }) {
  const result = useVerb('quality.result', { episode })
  if (result.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (!result.data) return <Problem problem={result.error} retry={() => void result.refetch()} />
  return <Shown result={result.data} from={from} />
}

function Shown({ result, from }: { result: QualityResult; from: string }) {
  const t = useTexts()
  const format = useFormat()
  const nameOf = useNames()
  const inspects = useCan('quality:inspect')
  const [chosen, setChosen] = useState<number | null>(null)
  const [marking, setMarking] = useState(false)
  return (
    <div className={css.result}>
      <header className={css.head}>
        <Link to={`/quality/${from}`}>{t.back}</Link>
        <Score row={result} />
        <span>
          {nameOf(result.agent)} · {result.channel} · {format.full(result.closedAt)}
        </span>
        {inspects && <Button onClick={() => setMarking(true)}>{t.markCase}</Button>}
      </header>
      <Thread messages={result.messages} chosen={chosen} />
      <div className={css.side}>
        <section className={css.card} aria-label={t.findings}>
          <h2>{t.findings}</h2>
          {result.details.length === 0 && <p className={css.quiet}>{t.clean}</p>}
          {result.details.map((finding) => (
            <FindingRow
              key={finding.number}
              finding={finding}
              isChosen={chosen === finding.number}
              choose={() => setChosen(chosen === finding.number ? null : finding.number)}
            />
          ))}
        </section>
        <Scoring result={result} />
        <AppealBox result={result} />
      </div>
      {marking && <CaseDialog episode={result.episode} close={() => setMarking(false)} />}
    </div>
  )
}

function FindingRow({ finding, isChosen, choose }: { finding: Finding; isChosen: boolean; choose: () => void }) {
  const t = useTexts()
  const say = useLocalized()
  const nameOf = useNames()
  const { title, level, fatal, points, version, agent, dismissed } = finding
  return (
    <button
      type="button"
      className={css.finding}
      aria-pressed={isChosen}
      data-dismissed={dismissed || undefined}
      onClick={choose}
    >
      <strong>{say(title)}</strong>
      <Chip tone={levelTones[level]}>{t.levels[level]}</Chip>
      <small>
        {nameOf(agent)} · {t.version(version)}
        {dismissed && ` · ${t.dismissed}`}
      </small>
      <span>{fatal ? t.fatal : points > 0 ? `+${points}` : points}</span>
    </button>
  )
}
