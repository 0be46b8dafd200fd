import { useChat } from './context.ts'
import { Mark } from './Mark.tsx'

export function Typing({ by }: { by: 'bot' | 'agent' }) {
  const { state, t } = useChat()
  return (
    <div class="row theirs head typing">
      <Mark human={by === 'agent'} name={by === 'agent' ? (state.agent ?? undefined) : undefined} />
      <div class="bubble" role="img" aria-label={by === 'bot' ? t.typingBot : t.typingAgent}>
        <i />
        <i />
        <i />
      </div>
    </div>
  )
}
