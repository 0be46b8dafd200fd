import { useEffect, useRef } from 'preact/hooks'
import { useChat } from './context.ts'
import { Launcher } from './Launcher.tsx'
import { Panel } from './Panel.tsx'

/** The launcher in the corner and, when it is open, the chat above it. */
export function Widget() {
  const { state } = useChat()
  const launcher = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(state.open)
  useEffect(() => {
    if (wasOpen.current && !state.open) launcher.current?.focus({ preventScroll: true })
    wasOpen.current = state.open
  }, [state.open])
  if (state.trouble && !state.open) return null
  return (
    <div class={`dock ${state.config?.position === 'left' ? 'left' : 'right'} ${state.open ? 'is-open' : ''}`}>
      {state.open && <Panel />}
      <Launcher button={launcher} />
    </div>
  )
}
