import { useState } from 'preact/hooks'
import { ApiError } from '../transport/api.ts'
import { useChat } from './context.ts'
import { PersonIcon } from './icons.tsx'

/** One step to a person, always in sight; beside it the way out of the queue or the conversation. */
export function HumanButton() {
  const { chat, state, t } = useChat()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const served = state.status === 'open' && state.assignee !== 'bot'
  const label = !served ? t.human : state.assignee === 'agent' ? t.humanServing : t.humanQueued
  const run = async (action: () => Promise<void>) => {
    setBusy(true)
    setFailure(null)
    await action().catch((error: unknown) => setFailure((error instanceof ApiError && error.text) || t.failed))
    setBusy(false)
  }
  return (
    <div class="actions">
      <button
        type="button"
        class={`pill ${served ? 'served' : ''}`}
        disabled={busy || served || !state.conversation}
        onClick={() => run(() => chat.human())}
      >
        <PersonIcon />
        {label}
      </button>
      {served && (
        <button type="button" class="pill quiet" disabled={busy} onClick={() => run(() => chat.leave())}>
          {state.assignee === 'queue' ? t.leaveWaiting : t.leave}
        </button>
      )}
      {failure && <span role="alert">{failure}</span>}
    </div>
  )
}
