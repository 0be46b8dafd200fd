import type { Context } from '../../kernel/context.ts'
import type { DeadlineKind } from '../../kernel/deadlines.ts'
import { reactor } from '../../kernel/reactor.ts'
import { conversationRow } from '../conversations/index.ts'
import { announceChange, changePresence, listAgents } from '../workforce/index.ts'
import { currentEntry } from './enqueue.ts'
import { liveOffer, requeue } from './entries.ts'
import { type InTx, liveEntry, lockLiveEntry, updateEntry } from './internal.ts'
import { matchTenant, OFFER, RETRY } from './matcher.ts'
import { findOffer } from './offers-of.ts'
import { returnWork } from './return.ts'
import { MISSES, missedTooOften, outdated } from './rules.ts'

/** Whatever may let a conversation be served ends in the matcher, after its commit. */
export const onChange = reactor({
  name: 'routing',
  takes: {
    'episode.closed': (ctx, { payload }) => settle(ctx, payload.conversation),
    'episode.assigned': (ctx, { payload }) => settle(ctx, payload.conversation),
    'agent.changed': (ctx) => matchTenant(ctx),
    async 'agent.presence'(ctx, { payload }) {
      if (payload.presence === 'offline') await returnWork(ctx, payload.agent)
      else if (payload.presence === 'online') await forgive(ctx, payload.agent)
      await matchTenant(ctx)
    },
  },
})

/** Ends the entry of a conversation that went on without it, then matches. */
async function settle(ctx: Context, conversation: string): Promise<void> {
  await ctx.services.transactions.run(ctx.tenant, async (tx) => {
    const inner = { ...ctx, tx }
    // Mostly this module made the change itself, and there is nothing to lock.
    const [row, entry] = [await conversationRow(inner, conversation), await liveEntry(tx, conversation)]
    if (entry && outdated(row, entry)) await currentEntry(inner, await conversationRow(inner, conversation, true))
  })
  await matchTenant(ctx)
}

/** Who comes (back) online may be offered what was missed before. */
async function forgive(ctx: Context, agent: string): Promise<void> {
  await ctx.services.transactions.run(ctx.tenant, async (tx) => {
    const rows = await tx.db
      .selectFrom('queue_entries')
      .select(['id', 'skip'])
      .where('tenant_id', '=', ctx.tenant)
      .where('state', 'in', ['waiting', 'offered'])
      .where((eb) => eb(eb.val(agent), '=', eb.fn.any('skip')))
      .orderBy('id')
      .forUpdate()
      .execute()
    for (const { id, skip } of rows) await updateEntry(tx, id, { skip: skip.filter((other) => other !== agent) })
  })
}

/** An offer ran out: the conversation goes on at its old place, and who misses too many is away. */
export const offerDeadline: DeadlineKind = {
  kind: OFFER,
  async run(ctx, id) {
    const named = await findOffer(ctx, id)
    if (named?.offer.state !== 'live') return
    const entry = await lockLiveEntry(ctx.tx, named.entry.conversation_id)
    const offer = entry && (await liveOffer(ctx, entry))
    if (!entry || offer?.id !== id) return
    await requeue(ctx, entry, offer, 'expired')
    if (missedTooOften(await latestOffers(ctx, offer.agent_id))) await changePresence(ctx, offer.agent_id, 'away')
  },
}

/** How the agent's last offers since coming online ended, the newest first. */
async function latestOffers(ctx: InTx, id: string): Promise<string[]> {
  const [agent] = await listAgents(ctx.tx, [id])
  if (!agent) return []
  const rows = await ctx.tx.db
    .selectFrom('offers')
    .select('state')
    .where('tenant_id', '=', ctx.tenant)
    .where('agent_id', '=', id)
    .where('state', 'in', ['accepted', 'declined', 'expired'])
    .where('created_at', '>=', new Date(agent.presenceSince))
    .orderBy('ended_at', 'desc')
    .limit(MISSES)
    .execute()
  return rows.map(({ state }) => state)
}

/** Everybody who could come has refused or missed it: after a pause they are asked again. */
export const retryDeadline: DeadlineKind = {
  kind: RETRY,
  async run(ctx, id) {
    const row = await ctx.tx.db
      .selectFrom('queue_entries')
      .select('skip')
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .forUpdate()
      .executeTakeFirst()
    if (!row) return
    await updateEntry(ctx.tx, id, { skip: [] })
    for (const agent of row.skip) announceChange(ctx, agent)
  },
}
