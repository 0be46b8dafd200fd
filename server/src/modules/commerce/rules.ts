const digits = (phone: string) => phone.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '')

/** Whether a customer with this phone (null: unknown) may hear about an order of that buyer's phone. */
export function mayAsk(known: string | null, buyer: string): boolean {
  if (known === null) return true
  const [own, other] = [digits(known), digits(buyer)]
  // Platforms mask the middle of a buyer's phone: then the last four figures have to do.
  if (/[*x]/i.test(buyer)) return own.slice(-4) === other.slice(-4)
  return own === other
}
