/** The host that an `Origin` header names; null for `null` and anything that is no address. */
export function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
