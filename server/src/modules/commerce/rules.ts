import type { Settings } from '@tandem/contract'

const digits = (phone: string) => phone.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '')

/** Whether a customer with this phone (null: unknown) may hear about an order of that buyer's phone. */
export function mayAsk(known: string | null, buyer: string): boolean {
  if (known === null) return true
  const [own, other] = [digits(known), digits(buyer)]
  // Platforms mask the middle of a buyer's phone: then the last four figures have to do.
  if (/[*x]/i.test(buyer)) return own.slice(-4) === other.slice(-4)
  return own === other
}

const origins = (settings: Settings) =>
  Object.values(settings).flatMap((value) =>
    typeof value === 'string' && URL.canParse(value) ? [new URL(value).origin] : [],
  )

/**
 * Whether the settings name an address that those before did not. No secret goes there unseen: whoever may change the
 * settings could otherwise have it sent to a place of their own.
 */
export function leadsElsewhere(before: Settings, after: Settings): boolean {
  const known = new Set(origins(before))
  return origins(after).some((origin) => !known.has(origin))
}
