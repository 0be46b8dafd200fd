import type { LearnCluster, LearnReason } from '@tandem/contract'
import { Button, Tag, Tooltip } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useFormat } from '../../../i18n/format.ts'
import { useCan } from '../../../session/session.tsx'
import { ItemTitle } from '../../knowledge/editor/item-title.tsx'
import type { Kind } from '../../knowledge/sections.ts'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'
import { ClusterActions } from './cluster-actions.tsx'
import { Questions } from './questions.tsx'
import { TakeBack } from './take-back.tsx'

interface Props {
  cluster: LearnCluster
  others: LearnCluster[]
}

/** One group: its most central question, how often it came and why, some wordings, and what to do. */
export function ClusterCard({ cluster, others }: Props) {
  const t = useTexts()
  const format = useFormat()
  const mayWrite = useCan('knowledge:write')
  const [open, setOpen] = useState(false)
  const reasons = Object.entries(cluster.reasons) as [LearnReason, number][]
  return (
    <article className={css.card} tabIndex={-1} aria-label={cluster.question}>
      <header className={css.cardHead}>
        <h2>{cluster.question}</h2>
        <span className={css.figures}>
          <b>{t.inbox.volume(cluster.volume)}</b>
          <Tooltip title={t.inbox.gapHint}>
            <span>{t.inbox.gap(format.number(Math.round(cluster.gap * 10) / 10))}</span>
          </Tooltip>
          <time dateTime={cluster.lastAt}>{format.short(cluster.lastAt)}</time>
        </span>
      </header>
      <p className={css.tags}>
        {cluster.distinct > 1 && cluster.terms.map((term) => <Tag key={term}>{term}</Tag>)}
        {reasons.map(([reason, count]) => (
          <span key={reason} className={css.reason} data-reason={reason}>
            {t.inbox.why(t.reasons[reason], count)}
          </span>
        ))}
        {cluster.outside && <span className={css.reason}>{t.inbox.isOutside}</span>}
        {cluster.target && (
          <Target kind={cluster.state === 'drafted' ? 'articles' : 'intents'} target={cluster.target} />
        )}
      </p>
      {!open && (
        <ul className={css.examples}>
          {cluster.examples
            .filter(({ text }) => text !== cluster.question)
            .map(({ text, times }) => (
              <li key={text}>
                {text} {times > 1 && <small>{t.inbox.times(times)}</small>}
              </li>
            ))}
        </ul>
      )}
      {open && <Questions cluster={cluster} />}
      <footer className={css.cardFoot}>
        {mayWrite && cluster.state === 'open' && <ClusterActions cluster={cluster} others={others} />}
        {mayWrite && cluster.state !== 'open' && <TakeBack cluster={cluster} />}
        <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t.inbox.hide : t.inbox.all}
        </Button>
      </footer>
    </article>
  )
}

/** What became of it, to go on there. */
function Target({ kind, target }: { kind: Kind; target: string }) {
  return (
    <Link to={`/knowledge/${kind}/${target}`}>
      → <ItemTitle kind={kind} itemKey={target} />
    </Link>
  )
}
