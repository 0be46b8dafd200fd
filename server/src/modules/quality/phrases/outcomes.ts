import type { InTx } from '../../../kernel/context.ts'

/** Whether a customer was helped: what they said themselves counts more than how it was closed. */
export const endedWell = ({ reason, rating }: { reason: string; rating: number | null }): boolean =>
  rating === null ? reason === 'resolved' : rating >= 4

/** Episodes of people that were closed in a time, the newest `limit`. */
export function closedBetween(ctx: InTx, from: Date, to: Date, limit: number) {
  return ctx.tx.db
    .selectFrom('inspections')
    .select(['episode_id', 'reason', 'rating', 'phrases'])
    .where('tenant_id', '=', ctx.tenant)
    .where('agent_id', 'is not', null)
    .where('closed_at', '>=', from)
    .where('closed_at', '<', to)
    .orderBy('closed_at', 'desc')
    .limit(limit)
    .execute()
}

/** More is not read for one answer. */
export const MOST_EPISODES = 5000
export const MOST_MESSAGES = 20_000
