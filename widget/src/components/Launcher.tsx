import type { RefObject } from 'preact'
import { unreadOf } from '../state/select.ts'
import { useChat } from './context.ts'
import { ChatIcon, ChevronDownIcon } from './icons.tsx'

export function Launcher({ button }: { button: RefObject<HTMLButtonElement | null> }) {
  const { chat, state, t } = useChat()
  const unread = state.open ? 0 : unreadOf(state)
  const label = state.open ? t.close : unread > 0 ? t.launcherUnread(unread) : t.launcher
  return (
    <button
      ref={button}
      type="button"
      class="launcher"
      aria-label={label}
      aria-expanded={state.open}
      aria-haspopup="dialog"
      onClick={() => (state.open ? chat.close() : chat.open())}
    >
      {state.open ? <ChevronDownIcon /> : <ChatIcon />}
      {unread > 0 && <span class="count">{unread > 99 ? '99+' : unread}</span>}
    </button>
  )
}
