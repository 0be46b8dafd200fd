import type { Changes } from './schema.ts'

/** How a ticket stands: what can be set. */
export interface Standing {
  state: string
  priority: number
  assignee: string | null
  dueAt: string | null
}

/** What would really change: two people who set the same thing leave one step. */
export function changesOf(before: Standing, wanted: Changes): Changes {
  return {
    ...(wanted.state !== undefined && wanted.state !== before.state && { state: wanted.state }),
    ...(wanted.priority !== undefined && wanted.priority !== before.priority && { priority: wanted.priority }),
    ...(wanted.assignee !== undefined && wanted.assignee !== before.assignee && { assignee: wanted.assignee }),
    ...(wanted.dueAt !== undefined && wanted.dueAt !== before.dueAt && { dueAt: wanted.dueAt }),
  }
}

/** When somebody is to be told that it is due; null where nobody waits for it any more. */
export const dueOf = ({ state, dueAt }: Pick<Standing, 'state' | 'dueAt'>): Date | null =>
  state === 'solved' || dueAt === null ? null : new Date(dueAt)

/** Why a time to answer is refused. */
export const PAST = { zh: '答复时限已经过了', en: 'the time to answer by has passed' }
