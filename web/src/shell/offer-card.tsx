import type { Offer } from '@tandem/contract'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../api/hooks.ts'
import { useCommon } from '../i18n/common.ts'
import { useCustomerName } from '../i18n/customer-name.ts'
import { dropOffer } from '../live/live.ts'
import { useNow } from '../ui/use-now.ts'
import { useShortcut } from '../ui/use-shortcut.ts'
import css from './shell.module.css'
import { useTexts } from './texts.ts'
import { WhyButton } from './why/why-button.tsx'

function useAnswer(offer: Offer) {
  const navigate = useNavigate()
  const refresh = ['conversations.list', 'routing.queue', 'workforce.me'] as const
  const accept = useVerbMutation('routing.accept', {
    refresh: [...refresh],
    onSuccess: (conversation) => {
      dropOffer(offer.id)
      void navigate(`/workspace/mine/${conversation.id}`)
    },
  })
  const decline = useVerbMutation('routing.decline', { refresh: [...refresh], onSuccess: () => dropOffer(offer.id) })
  return { accept, decline }
}

export function OfferCard({ offer, first }: { offer: Offer; first: boolean }) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const common = useCommon()
  const { accept, decline } = useAnswer(offer)
  const left = Math.max(0, Math.ceil((Date.parse(offer.expiresAt) - useNow(500)) / 1000))
  const take = () => accept.mutate({ offer: offer.id })
  const leave = () => decline.mutate({ offer: offer.id })
  // Only the offer on top.
  useShortcut('KeyA', take, first && !accept.isPending)
  useShortcut('KeyD', leave, first && !accept.isPending)
  useEffect(() => {
    if (left === 0) dropOffer(offer.id)
  }, [left, offer.id])
  const { customer, triage, emotion, channel } = offer.conversation
  return (
    <section className={css.offer} aria-label={t.offerFor(nameOf(customer.name))}>
      <header>
        <strong>{nameOf(customer.name)}</strong>
        <span>{channel.name}</span>
        <time role="timer">{t.secondsLeft(left)}</time>
      </header>
      <p className={css.offerWhy}>
        <b>{t.reason[offer.reason]}</b>
        {triage && <span>{common.triage[triage]}</span>}
        {emotion !== 'neutral' && <span data-emotion={emotion}>{common.emotion[emotion]}</span>}
      </p>
      {offer.summary && <p className={css.offerSummary}>{offer.summary}</p>}
      <footer>
        <Button type="primary" loading={accept.isPending} onClick={take}>
          {t.accept} {first && <kbd>Alt A</kbd>}
        </Button>
        <Button type="text" disabled={accept.isPending} loading={decline.isPending} onClick={leave}>
          {t.decline} {first && <kbd>Alt D</kbd>}
        </Button>
        <WhyButton conversation={offer.conversation.id} />
      </footer>
      <OfferClock key={offer.expiresAt} expiresAt={offer.expiresAt} />
    </section>
  )
}

/** The bar that runs down; its start is what was left when the card appeared. */
function OfferClock({ expiresAt }: { expiresAt: string }) {
  const [left] = useState(() => Math.max(0, Date.parse(expiresAt) - Date.now()))
  return <i className={css.clock} style={{ animationDuration: `${left}ms` }} />
}
