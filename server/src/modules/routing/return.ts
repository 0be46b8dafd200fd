import type { Context, InTx } from '../../kernel/context.ts'
import { conversationRow } from '../conversations/index.ts'
import { listAgents } from '../workforce/index.ts'
import { carried } from './carried.ts'
import { currentEntry, wait } from './enqueue.ts'
import { endEntry, liveOffer, requeue } from './entries.ts'
import { endWrapUps } from './wrap-up.ts'

const inTx = <T>(ctx: Context, work: (ctx: InTx) => Promise<T>): Promise<T> =>
  ctx.services.transactions.run(ctx.tenant, (tx) => work({ ...ctx, tx }))

/** Returns everything of an agent who is gone: conversations to the queue, offers to others. Idempotent. */
export async function returnWork(ctx: Context, agent: string): Promise<void> {
  await inTx(ctx, async (inner) => {
    if (await isOffline(inner, agent)) await endWrapUps(inner, { agent })
  })
  for (const conversation of await inTx(ctx, (inner) => conversationsOf(inner, agent))) {
    await inTx(ctx, (inner) => returnOne(inner, conversation, agent))
  }
}

async function conversationsOf(ctx: InTx, agent: string): Promise<string[]> {
  const rows = await ctx.tx.db
    .selectFrom('queue_entries as entry')
    .leftJoin('offers as offer', (join) =>
      join
        .onRef('offer.tenant_id', '=', 'entry.tenant_id')
        .onRef('offer.entry_id', '=', 'entry.id')
        .on('offer.state', '=', 'live'),
    )
    .select('entry.conversation_id')
    .where('entry.tenant_id', '=', ctx.tenant)
    .where('entry.state', 'in', ['assigned', 'offered'])
    .where((eb) =>
      eb.or([
        eb.and([eb('entry.state', '=', 'assigned'), eb('entry.agent_id', '=', agent)]),
        eb('offer.agent_id', '=', agent),
      ]),
    )
    .orderBy('entry.rank_at')
    .execute()
  return rows.map((row) => row.conversation_id)
}

async function returnOne(ctx: InTx, conversation: string, agent: string): Promise<void> {
  const row = await conversationRow(ctx, conversation, true)
  if (!(await isOffline(ctx, agent))) return
  const entry = await currentEntry(ctx, row)
  if (entry?.state === 'offered') {
    const offer = await liveOffer(ctx, entry)
    if (offer?.agent_id === agent) await requeue(ctx, entry, offer, 'withdrawn')
  }
  if (entry?.state !== 'assigned' || entry.agent_id !== agent) return
  await endEntry(ctx, entry, 'returned')
  await wait(ctx, row, { ...(await carried(ctx, row, entry)), reason: entry.reason, notice: 'returned_to_queue' })
}

/** The agent may have come back since the event: then everything stays. */
async function isOffline(ctx: InTx, id: string): Promise<boolean> {
  const [agent] = await listAgents(ctx.tx, [id])
  return !agent || agent.presence === 'offline'
}
