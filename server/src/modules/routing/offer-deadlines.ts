import type { InTx } from '../../kernel/context.ts'
import type { DeadlineKind } from '../../kernel/deadlines.ts'
import { changePresence, listAgents, policyOf } from '../workforce/index.ts'
import { liveOffer, OFFER, RETRY, requeue } from './entries.ts'
import { announceWaiting, lockLiveEntry, updateEntry } from './internal.ts'
import { findOffer } from './offers-of.ts'
import { missedTooOften } from './rules.ts'

/** An offer ran out: the conversation goes on at its old place, and who misses too many is away, and told so. */
export const offerDeadline: DeadlineKind = {
  kind: OFFER,
  async run(ctx, id) {
    const named = await findOffer(ctx, id)
    if (named?.state !== 'live') return
    const entry = await lockLiveEntry(ctx.tx, named.conversation_id)
    const offer = entry && (await liveOffer(ctx, entry))
    if (!entry || offer?.id !== id) return
    await requeue(ctx, entry, offer, 'expired')
    const { missesBeforeAway } = await policyOf(ctx)
    const latest = await latestOffers(ctx, offer.agent_id, missesBeforeAway)
    if (missedTooOften(latest, missesBeforeAway)) await changePresence(ctx, offer.agent_id, 'away', 'missed_offers')
  },
}

/** How the agent's last offers since coming online ended, the newest first. */
async function latestOffers(ctx: InTx, id: string, limit: number): Promise<string[]> {
  const [agent] = await listAgents(ctx.tx, [id])
  if (agent?.presence !== 'online') return []
  const rows = await ctx.tx.db
    .selectFrom('offers')
    .select('state')
    .where('tenant_id', '=', ctx.tenant)
    .where('agent_id', '=', id)
    .where('state', 'in', ['accepted', 'declined', 'expired'])
    .where('created_at', '>=', new Date(agent.presenceSince))
    .orderBy('ended_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ state }) => state)
}

/** The pause is over: who refused or missed it may be asked again. */
export const retryDeadline: DeadlineKind = {
  kind: RETRY,
  async run(ctx, id) {
    const row = await ctx.tx.db
      .selectFrom('queue_entries')
      .select(['id', 'conversation_id'])
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', id)
      .where('state', 'in', ['waiting', 'offered'])
      .forUpdate()
      .executeTakeFirst()
    if (!row) return
    await updateEntry(ctx.tx, id, { skip: [] })
    announceWaiting(ctx, row)
  },
}
