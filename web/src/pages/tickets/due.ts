import type { Ticket } from '@tandem/contract'

/** Whether its time has passed while it is not solved. */
export const isOverdue = ({ state, dueAt }: Pick<Ticket, 'state' | 'dueAt'>, now: number): boolean =>
  state !== 'solved' && dueAt !== null && Date.parse(dueAt) <= now
