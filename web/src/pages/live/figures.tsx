import type { Live } from '@tandem/contract'
import { useVerb } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { FigureCard } from './figure-card.tsx'
import { ratingText, waitTone } from './figures.ts'
import css from './live.module.css'
import { useTexts } from './texts.ts'

/** The figures of now and of today; those of today say how many cases stand behind them. */
export function Figures({ live }: { live: Live }) {
  return (
    <>
      <Now live={live} />
      <Today live={live} />
    </>
  )
}

function Now({ live }: { live: Live }) {
  const t = useTexts()
  const format = useFormat()
  const waits = live.waiting > 0
  return (
    <section className={css.now} aria-label={t.now}>
      <div className={css.wait} data-tone={waitTone(live.longestWaitSeconds, live.waiting)}>
        <span>{t.longestWait}</span>
        <strong>{waits ? format.span(live.longestWaitSeconds) : t.nobodyWaits}</strong>
      </div>
      <FigureCard label={t.waiting} value={format.number(live.waiting)} />
      <FigureCard label={t.withBot} value={format.number(live.withBot)} tone="ai" />
      <FigureCard label={t.withAgents} value={format.number(live.withAgents)} />
      <FigureCard
        label={t.agents}
        value={format.number(live.agentsOnline)}
        note={live.agentsAway > 0 ? t.away(live.agentsAway) : undefined}
      />
      <FigureCard
        label={t.load}
        value={live.capacity > 0 ? format.percent(live.load / live.capacity) : '–'}
        note={t.loadOf(live.load, live.capacity)}
      />
    </section>
  )
}

function Today({ live }: { live: Live }) {
  const t = useTexts()
  const format = useFormat()
  const percent = (value: number) => format.percent(value)
  const span = (value: number) => format.span(value)
  return (
    <section className={css.today} aria-label={t.today}>
      <FigureCard label={t.episodes} value={format.number(live.episodes)} />
      <FigureCard label={t.messages} value={format.number(live.messages)} />
      <FigureCard label={t.answeredByAi} figure={live.answeredByAi} show={percent} tone="ai" />
      <FigureCard
        label={t.aiResponse}
        figure={live.aiResponseP50Ms}
        show={(ms) => `${format.number(Math.round(ms))} ms`}
        tone="ai"
      />
      <FigureCard label={t.handoverRate} figure={live.handoverRate} show={percent} />
      <FigureCard label={t.waitP50} figure={live.waitP50Seconds} show={span} />
      <FigureCard label={t.firstResponseP50} figure={live.firstResponseP50Seconds} show={span} />
      <FigureCard label={t.firstResponseP90} figure={live.firstResponseP90Seconds} show={span} />
      <SuggestionCard />
      <FigureCard label={t.rating} figure={live.rating} show={ratingText} />
    </section>
  )
}

/** How many of the suggestions that agents put in were sent; editing one is a use of it. */
function SuggestionCard() {
  const t = useTexts()
  const format = useFormat()
  const use = useVerb('desk.suggestionUse', { hours: 24 }, { refetchInterval: 60_000 }).data
  if (!use) return <FigureCard label={t.suggestions} value="–" tone="ai" />
  const { inserted, sent, unchanged } = use
  return (
    <FigureCard
      label={t.suggestions}
      value={inserted > 0 ? format.percent(sent / inserted) : '–'}
      note={t.suggestionsNote(format.number(inserted), format.number(unchanged))}
      tone="ai"
    />
  )
}
