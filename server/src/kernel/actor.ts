import type { Role, Scope } from '@tandem/contract'

/** Who acts. Deny by default: an actor may do only what its scopes name. */
export type Actor =
  | { kind: 'anonymous' }
  | {
      kind: 'agent'
      id: string
      name: string
      roles: readonly Role[]
      scopes: ReadonlySet<Scope>
      session: string
      /** What keeps the roles from counting: an old password, a missing second factor, an address not for administrators. */
      owes?: 'password_expired' | 'totp_required' | 'foreign_address'
    }
  | { kind: 'customer'; id: string; conversation: string; channel: string }
  | { kind: 'bot' }
  | { kind: 'apiKey'; id: string; name: string; scopes: ReadonlySet<Scope> }
  | { kind: 'channel'; id: string }
  | { kind: 'system'; name: string }

const customerScopes: ReadonlySet<Scope> = new Set(['chat', 'public'])
const anonymousScopes: ReadonlySet<Scope> = new Set(['public'])
const botScopes: ReadonlySet<Scope> = new Set([
  'system',
  'conversation:read',
  'conversation:write',
  'commerce:read',
  'commerce:write',
])

/** Whether the actor holds the scope. The system itself holds all of them. */
export function holds(actor: Actor, scope: Scope): boolean {
  switch (actor.kind) {
    case 'system':
      return true
    case 'agent':
    case 'apiKey':
      return actor.scopes.has(scope)
    case 'bot':
      return botScopes.has(scope)
    case 'customer':
      return customerScopes.has(scope)
    case 'channel':
      return scope === 'chat'
    case 'anonymous':
      return anonymousScopes.has(scope)
  }
}

export const actorId = (actor: Actor): string | null => ('id' in actor ? actor.id : null)

/** The product's own hand: reactors, timers, the command line. */
export const system = (name: string): Actor => ({ kind: 'system', name })
