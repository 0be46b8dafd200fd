import type { QueuePlace } from '@tandem/contract'
import { useMemo, useRef } from 'preact/hooks'
import { isPromised, placeWords } from '../place.ts'
import { useChat } from './context.ts'
import { Elsewhere } from './Elsewhere.tsx'
import { WaitOptions } from './WaitOptions.tsx'

/** Where a waiting customer stands, told honestly, and what there is to do instead of waiting. */
export function QueueCard() {
  const { state, t } = useChat()
  const { place, assignee, status, config } = state
  const card = useRef<HTMLDivElement>(null)
  const shown = assignee === 'queue' && status === 'open' ? place : null
  const words = shown && placeWords(t, shown, config?.hours)
  // Estimates move all the time. They are read out with the news that matters, never on their own.
  const news = useMemo(() => (words ? `${words.head}${t.stop}${words.hint}` : ''), [newsOf(shown), t])
  return (
    <div class="queue">
      <p class="unseen" role="status">
        {news}
      </p>
      {shown && words && (
        <div ref={card} tabIndex={-1} class={`place ${toneOf(shown)}`}>
          <strong>{words.head}</strong>
          <span>{words.hint}</span>
          {shown.options.length > 0 && <WaitOptions options={shown.options} done={() => card.current?.focus()} />}
          {isAway(shown) && <Elsewhere />}
        </div>
      )}
    </div>
  )
}

const newsOf = (place: QueuePlace | null): string =>
  place ? [place.position, place.kind, place.customer, isPromised(place)].join() : ''

/** The customer need not stay on this page. */
const isAway = ({ kind, customer }: QueuePlace): boolean => kind === 'message' || customer !== 'here'

const toneOf = (place: QueuePlace): string =>
  place.kind !== 'chat' || place.customer !== 'here' ? 'kept' : isPromised(place) ? '' : 'nobody'
