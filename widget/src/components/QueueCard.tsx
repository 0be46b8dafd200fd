import { placeText } from '../i18n.ts'
import { useChat } from './context.ts'

/** Where a waiting customer stands, told honestly. */
export function QueueCard() {
  const { state, t } = useChat()
  const { place, assignee, status } = state
  const waiting = assignee === 'queue' && status === 'open' && place
  const promised = waiting && place.open && place.minutes !== null
  return (
    <div class="queue" role="status">
      {waiting && (
        <div class={`place ${promised ? '' : 'nobody'}`}>
          <strong>{placeText(t, place, state.config?.hours)}</strong>
          <span>{promised ? t.placeHint : t.placeLeave}</span>
        </div>
      )}
    </div>
  )
}
