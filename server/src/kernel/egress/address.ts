import ipaddr from 'ipaddr.js'

/**
 * Whether an address belongs to the open internet. Everything with a meaning of its own is refused: private, loopback,
 * link-local, carrier-grade, multicast, and IPv6 forms that carry an IPv4 address (mapped, 6to4, NAT64).
 */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast'

/** The host of a URL as an address, where it is one: `[::1]` loses its brackets. */
export function addressOf(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(bare) ? bare : null
}
