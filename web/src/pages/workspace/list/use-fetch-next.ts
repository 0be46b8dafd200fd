import { App } from 'antd'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { refreshed } from '../actions/refreshed.ts'
import { useTexts } from '../texts.ts'

/** Alt+Q fetches the customer who waits first, without waiting for an offer. */
export function useFetchNext(): void {
  const t = useTexts()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const works = useCan('routing:work')
  const next = useVerbMutation('routing.next', {
    refresh: refreshed,
    onSuccess: (conversation) => {
      if (conversation) void navigate(`/workspace/mine/${conversation.id}`)
      else void message.info(t.empty.queue.title)
    },
  })
  useShortcut('KeyQ', () => next.mutate({}), works && !next.isPending)
}
