import type { Client } from '@tandem/contract'

/** How far a client has come: run by its own people, waiting for the first of them, or looked after by us. */
export function stateOf({ hasOwnPeople, invited }: Pick<Client, 'hasOwnPeople' | 'invited'>) {
  if (hasOwnPeople) return 'running'
  if (!invited) return 'ours'
  return invited.state === 'open' ? 'waiting' : 'over'
}
