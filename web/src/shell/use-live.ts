import type { DeskNotice, Offer } from '@tandem/contract'
import { App } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { useNavigate } from 'react-router'
import { hurry, type OfferGone, startLive } from '../live/live.ts'
import { useCan, useLocked, useSession } from '../session/session.tsx'
import { attract } from './notice.ts'
import { placeOf, useWords } from './notices/use-words.ts'
import { useTexts } from './texts.ts'

/** Keeps the socket open as long as the shell stands, and draws attention to offers. */
export function useLive(): void {
  const { user, tenant } = useSession()
  const works = useCan('routing:work')
  const locked = useLocked()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const t = useTexts()
  const words = useWords()
  // As events: they speak the language of the moment, and a change of it does not reopen the socket.
  const onOffer = useEffectEvent(({ id }: Offer) =>
    attract({ tag: id, title: t.offerTitle, open: () => void navigate('/workspace') }),
  )
  const onNotice = useEffectEvent((notice: DeskNotice) => {
    void message.info(words(notice))
    attract({ tag: notice.id, title: words(notice), open: () => void navigate(placeOf(notice)) })
  })
  const onOfferGone = useEffectEvent((why: OfferGone) => {
    if (why !== 'accepted' && why !== 'declined') void message.info(t.offerGone[why])
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tenant is another socket
  useEffect(
    () =>
      startLive(user.id, works, {
        onOffer: (offer) => onOffer(offer),
        onNotice: (n) => onNotice(n),
        onOfferGone: (why) => onOfferGone(why),
      }),
    [user.id, tenant.id, works],
  )
  // Without a session no ticket was to be had; whoever signed in again is not left to wait for the next attempt.
  useEffect(() => (locked ? hurry : undefined), [locked])
}
