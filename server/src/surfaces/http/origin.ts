/** The host that an `Origin` header names; null for `null` and anything that is no address. */
function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

/** The origin of a foreign page; undefined on our own pages and outside browsers. A sandboxed frame says `null`. */
export const foreignOrigin = ({ origin, host }: { origin?: string | undefined; host?: string | undefined }) =>
  origin === undefined || hostOf(origin) === host ? undefined : origin
