import type { Language } from '@tandem/contract'
import type { Context, Services } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { allowsOrigin, resolveVisitor } from '../../modules/channels/index.ts'
import { redeemTicket } from '../../modules/security/index.ts'
import { foreignOrigin } from '../http/origin.ts'

export interface Peer {
  origin: string | undefined
  host: string | undefined
  ip: string | null
}

/** Who says hello: an agent by a one-time ticket from our own page, a customer by the visitor token. Null: refused. */
export async function greet(
  services: Services,
  hello: { ticket?: string | undefined; token?: string | undefined; language?: Language | undefined },
  peer: Peer,
): Promise<Context | null> {
  const base = { services, requestId: uuidv7(services.clock), ip: peer.ip }
  const foreign = foreignOrigin(peer)
  if (hello.ticket) {
    // A ticket cannot be had across sites; a foreign page that holds one stole it.
    const identity = foreign === undefined ? await redeemTicket(services, hello.ticket, peer.ip) : null
    if (!identity) return null
    return { ...base, actor: identity.actor, tenant: identity.tenant, language: hello.language ?? identity.language }
  }
  const visitor = hello.token ? await resolveVisitor(services, hello.token) : null
  if (!visitor || !allowsOrigin(visitor.origins, foreign)) return null
  return { ...base, actor: visitor.actor, tenant: visitor.tenant, language: hello.language ?? 'zh' }
}
