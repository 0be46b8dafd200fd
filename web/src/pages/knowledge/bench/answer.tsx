import type { VerbOutput } from '@tandem/contract'
import { Link } from 'react-router'
import { useDraft } from '../../../i18n/draft.ts'
import { RichText } from '../../../ui/rich-text.tsx'
import { useTexts } from '../texts.ts'
import css from './bench.module.css'

interface Props {
  question: string
  result: VerbOutput<'assistant.explain'>
  ask: (question: string) => void
}

/** Question and answer as the customer gets them, with badge, sources and follow-up questions. */
export function Answer({ question, result: { reply, followUps, reasoning }, ask }: Props) {
  const t = useTexts()
  const draft = useDraft()
  return (
    <section className={css.chat} aria-label={t.bench.answer} aria-live="polite">
      <p className={css.question}>{question}</p>
      <div className={css.reply}>
        <small>
          {t.bench.aiBadge} · {draft.badge(reasoning.draft)}
        </small>
        <RichText text={reply || t.bench.silent[reasoning.action]} />
        {reasoning.sources.length > 0 && (
          <footer>
            {t.bench.sources}
            {reasoning.sources.map((source) => (
              <Link key={source.article} to={`/knowledge/articles/${source.article}`}>
                {source.title} <span>{t.version(source.version)}</span>
              </Link>
            ))}
          </footer>
        )}
      </div>
      {followUps.length > 0 && (
        <nav className={css.followUps} aria-label={t.bench.followUps}>
          {followUps.map((followUp) => (
            <button key={followUp} type="button" onClick={() => ask(followUp)}>
              {followUp}
            </button>
          ))}
        </nav>
      )}
    </section>
  )
}
