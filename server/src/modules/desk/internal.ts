import type { Context } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'

/** Whose desk it is. @throws forbidden for whoever is no person of the tenant's */
export function ownerOf({ actor }: Context): { id: string; name: string } {
  return actor.kind === 'agent' ? { id: actor.id, name: actor.name } : fail('forbidden')
}
