import { useChat } from './context.ts'

/** Says what is wrong with the connection, if anything is. */
export function Banner() {
  const { state, t } = useChat()
  const problem = state.trouble ?? (state.link === 'offline' ? t.offline : state.link === 'lost' ? t.lost : null)
  return (
    <div class="banner" role="status">
      {problem && <p class={state.trouble ? 'trouble' : 'busy'}>{problem}</p>}
    </div>
  )
}
