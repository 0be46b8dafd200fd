import type { Draft, Reasoning, Source } from '@tandem/contract'
import { Fragment, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useCommon } from '../../../i18n/common.ts'
import { useDraft } from '../../../i18n/draft.ts'
import { useEncoder } from '../../../i18n/encoder.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useReason } from '../../../i18n/reason.ts'
import { Facts } from '../../../ui/facts.tsx'
import { useArticle, useIntent } from '../editor/use-item.ts'
import { titleIn } from '../items/listed.ts'
import { useTexts } from '../texts.ts'
import { Bar } from './bar.tsx'
import css from './bench.module.css'
import { Evidence } from './evidence.tsx'

const millis = (micros: number) => Math.max(1, Math.round(micros / 1000))

/** Everything that led to an answer. */
export function Why({ reasoning, question }: { reasoning: Reasoning; question: string }) {
  const t = useTexts()
  const { intent, candidates, score, inScope, action } = reasoning
  return (
    <section className={css.why} aria-label={t.bench.reason}>
      <header>
        <span className={css.action} data-action={action}>
          {t.bench.action[action]}
        </span>
        <h2>{intent ? <IntentName of={intent} candidates={candidates} /> : t.bench.noIntent}</h2>
        {intent && <Link to={`/knowledge/intents/${intent}`}>{t.bench.edit}</Link>}
      </header>
      <Bar label={t.bench.score} value={score} tone="ai" />
      <Bar label={t.bench.inScope} value={inScope} tone="accent" />
      {candidates.length > 0 && (
        <Part title={t.bench.candidates}>
          {candidates.slice(0, 5).map((candidate) => (
            <CandidateBar key={candidate.intent} of={candidate} />
          ))}
        </Part>
      )}
      {reasoning.evidence.length > 0 && (
        <Part title={t.bench.evidence} hint={t.bench.evidenceHint}>
          <Evidence question={question} evidence={reasoning.evidence} />
        </Part>
      )}
      {reasoning.draft && <Drafted draft={reasoning.draft} />}
      <Reasons reasoning={reasoning} />
    </section>
  )
}

type Candidate = Reasoning['candidates'][number]

/** What the reader calls an intent; where it is not kept any longer, what it was called in the question's language. */
function useIntentName(intent: string, then: string | undefined): string {
  const language = useLanguage()
  const title = useIntent(intent).item?.content.title
  return (title && titleIn(title, language)) || then || intent
}

const IntentName = ({ of, candidates }: { of: string; candidates: Candidate[] }) =>
  useIntentName(of, candidates.find(({ intent }) => intent === of)?.title)

const CandidateBar = ({ of: { intent, title, score } }: { of: Candidate }) => (
  <Bar label={useIntentName(intent, title)} value={score} tone="quiet" />
)

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <div className={css.part}>
      <h3 title={hint}>{title}</h3>
      {children}
    </div>
  )
}

/** What the language model had to do with it. */
function Drafted({ draft }: { draft: Draft }) {
  const t = useTexts()
  const inWords = useDraft()
  return (
    <Part title={t.bench.draft}>
      {inWords.lines(draft).map((line) => (
        <p key={line} className={css.draft}>
          {line}
        </p>
      ))}
    </Part>
  )
}

function Reasons({ reasoning }: { reasoning: Reasoning }) {
  const t = useTexts()
  const common = useCommon()
  const format = useFormat()
  const inWords = useReason()
  const vector = useEncoder().decision(reasoning)
  const { triage, priority, emotion, entities, sources, reason, asked, model, revision, micros } = reasoning
  const facts: [string, ReactNode][] = [
    [t.bench.triage, triage ? common.triage[triage] : common.none],
    [t.bench.priority, common.priority(priority)],
    [t.bench.emotion, common.emotion[emotion]],
    [t.bench.entities, entities.map(({ type, value }) => `${type} ${value}`).join(', ') || common.none],
    [t.bench.reason, inWords(reason)],
    [t.bench.sources, sources.length > 0 ? namesOf(sources) : common.none],
    [
      t.bench.model,
      [model ?? common.none, t.bench.revision(revision), t.bench.took(format.number(millis(micros)))].join(' · '),
    ],
  ]
  if (asked) facts.unshift([t.bench.asked, asked])
  if (vector !== null) facts.push([t.bench.encoder, vector])
  return <Facts className={css.facts ?? ''} facts={facts} />
}

const namesOf = (sources: readonly Source[]): ReactNode =>
  sources.map((source, at) => (
    <Fragment key={source.article}>
      {at > 0 && ', '}
      <SourceName of={source} />
    </Fragment>
  ))

/** What the reader calls an article, and the way to it; where it is not kept any longer, what it was called then. */
function SourceName({ of: { article, title } }: { of: Source }) {
  const language = useLanguage()
  const { item } = useArticle(article)
  return item ? <Link to={`/knowledge/articles/${article}`}>{titleIn(item.title, language)}</Link> : title
}
