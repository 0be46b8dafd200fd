import { BlockList, isIP, isIPv4 } from 'node:net'

interface Network {
  address: string
  prefix: number
}

/** An address, or a range in CIDR notation (RFC 4632, RFC 4291 2.3); null for anything else. */
function networkOf(text: string): Network | null {
  const [, address = '', bits] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  if (isIP(address) === 0) return null
  const longest = isIPv4(address) ? 32 : 128
  const prefix = bits === undefined ? longest : Number(bits)
  return prefix <= longest ? { address, prefix } : null
}

export const isNetwork = (text: string): boolean => networkOf(text) !== null

const family = (address: string) => (isIPv4(address) ? 'ipv4' : 'ipv6')

/** Whether the address lies in one of the networks; any does when there are none, none does when it is unknown. */
export function isWithin(networks: readonly string[], ip: string | null): boolean {
  if (networks.length === 0) return true
  if (ip === null || isIP(ip) === 0) return false
  const list = new BlockList()
  for (const text of networks) {
    const network = networkOf(text)
    if (network) list.addSubnet(network.address, network.prefix, family(network.address))
  }
  return list.check(ip, family(ip))
}
