import { live } from '../live/live.ts'
import { useStore } from '../ui/store.ts'
import { OfferCard } from './offer-card.tsx'
import css from './shell.module.css'

/**
 * The offers, the one that runs out first on top. They lie over whatever page is open; only the workspace has its own
 * place for them (`inline`), where they cover nothing.
 */
export function OfferStack({ inline }: { inline?: boolean }) {
  const offers = useStore(live, (state) => state.offers)
  if (offers.length === 0) return null
  const sorted = offers.toSorted((a, b) => a.expiresAt.localeCompare(b.expiresAt))
  return (
    <aside className={inline ? css.offersInline : css.offers} aria-live="assertive">
      {sorted.map((offer, index) => (
        <OfferCard key={offer.id} offer={offer} first={index === 0} />
      ))}
    </aside>
  )
}
