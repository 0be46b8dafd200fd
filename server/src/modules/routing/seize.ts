import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { assign, type ConversationRow } from '../conversations/index.ts'
import { announceChange, booked, lockAgents, weightFor, writeLoads } from '../workforce/index.ts'
import { endOffer, liveOffer } from './entries.ts'
import { assignEntry } from './give.ts'
import { announceWaiting, type EntryRow, holdsBack, now } from './internal.ts'
import type { Because } from './rules.ts'
import { whyOf } from './why-of.ts'

/**
 * Gives a locked conversation with its locked, waiting or offered entry to an agent who is there, past the matcher and
 * on purpose: even beyond the capacity. An offer of it to somebody else ends. @throws conflict when the agent is away
 */
export async function seize(
  ctx: InTx,
  row: ConversationRow,
  entry: EntryRow,
  to: { id: string; name: string; because: Because },
): Promise<ConversationRow> {
  const offer = entry.state === 'offered' ? await liveOffer(ctx, entry) : undefined
  const own = offer?.agent_id === to.id
  if (offer) await endOffer(ctx, offer, own ? 'accepted' : 'taken')
  const agents = await lockAgents(ctx.tx, offer ? [to.id, offer.agent_id] : [to.id])
  const taker = agents.find(({ id }) => id === to.id)
  if (!taker || taker.presence === 'offline') {
    return fail('conflict', { problem: { zh: '坐席不在线', en: 'the agent is offline' } })
  }
  const held = own ? entry.held : weightFor(entry.weight, taker)
  const change = own ? { load: held, reserved: -held } : ({ load: held, overCap: true } as const)
  const loads = [booked(taker, change, now(ctx))]
  const other = offer && !own ? agents.find(({ id }) => id === offer.agent_id) : undefined
  if (other) loads.push(booked(other, { reserved: -entry.held }, now(ctx)))
  await writeLoads(ctx, loads)
  if (other) announceChange(ctx, other.id)
  const after = await assign(ctx, {
    conversation: row.id,
    locked: row,
    to: { kind: 'agent', id: to.id, name: to.name },
    notice: { kind: 'notice', notice: 'assigned', name: to.name },
  })
  const why = own && offer.why ? offer.why : whyOf(ctx, entry, taker, { because: to.because, candidates: 0 })
  await assignEntry(ctx, entry, { agent: to.id, held, why })
  if (holdsBack(entry)) announceWaiting(ctx, entry)
  return after
}
