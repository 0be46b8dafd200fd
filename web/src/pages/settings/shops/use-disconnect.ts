import { useVerbMutation } from '../../../api/hooks.ts'
import { useAsk } from '../../../ui/use-ask.ts'
import { useTexts } from './texts.ts'

/** Disconnects the shop, after a question: its secret is gone then. */
export function useDisconnect(): () => void {
  const t = useTexts()
  const ask = useAsk()
  const disconnect = useVerbMutation('commerce.disconnectShop', { refresh: ['commerce.shop'], toast: t.disconnected })
  return () =>
    ask({
      title: t.disconnectAsk,
      content: t.disconnectHint,
      okText: t.disconnect,
      run: () => disconnect.mutateAsync({}),
    })
}
