import type { Client, Invitation, Role } from '@tandem/contract'
import { missingOffices } from '../roles.ts'

/** Somebody who may sign in at a client. */
export interface Worker {
  user: string
  roles: readonly Role[]
  /** Null unless this is where they worked last. */
  seenAt: Date | null
  ofHouse: boolean
}

type Known = Pick<Client, 'id' | 'name' | 'pack' | 'language'> & { createdAt: Date }

/** A client as `reader` of the house sees it. */
export function describeClient(
  { createdAt, ...known }: Known,
  workers: readonly Worker[],
  invited: Invitation | null,
  reader: string,
): Client {
  const seen = workers.flatMap(({ seenAt }) => (seenAt ? [seenAt.getTime()] : []))
  return {
    ...known,
    createdAt: createdAt.toISOString(),
    users: workers.length,
    lastSeenAt: seen.length > 0 ? new Date(Math.max(...seen)).toISOString() : null,
    missingRoles: missingOffices(workers.map(({ roles }) => roles)),
    hasOwnPeople: workers.some(({ ofHouse }) => !ofHouse),
    invited,
    serves: workers.some(({ user }) => user === reader),
  }
}
