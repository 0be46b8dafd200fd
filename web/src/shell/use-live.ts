import { App } from 'antd'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { startLive } from '../live/live.ts'
import { useCan, useSession } from '../session/session.tsx'
import { attract } from './notice.ts'
import { placeOf, useWords } from './notices/use-words.ts'
import { useTexts } from './texts.ts'

/** Keeps the socket open as long as the shell stands, and draws attention to offers. */
export function useLive(): void {
  const { user, tenant } = useSession()
  const works = useCan('routing:work')
  const { message } = App.useApp()
  const navigate = useNavigate()
  const t = useTexts()
  const words = useWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of language must not reopen the socket
  useEffect(
    () =>
      startLive(user.id, works, {
        onOffer: () => attract(t.offerTitle, () => void navigate('/workspace')),
        onNotice: (notice) => {
          void message.info(words(notice))
          attract(words(notice), () => void navigate(placeOf(notice)))
        },
        onOfferGone: (why) => {
          if (why !== 'accepted' && why !== 'declined') void message.info(t.offerGone[why])
        },
      }),
    [user.id, tenant.id, works],
  )
}
