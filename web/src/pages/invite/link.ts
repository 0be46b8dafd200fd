/** The token stands after the `#`: browsers send that to no server, so it is in no log and no referrer. */
export const inviteLink = (token: string): string => `${location.origin}/invite#${token}`

/** The token of an address's fragment; null when there is none that could be one. */
export function tokenOf(hash: string): string | null {
  const token = hash.replace(/^#/, '')
  return /^[\w-]{1,200}$/.test(token) ? token : null
}
