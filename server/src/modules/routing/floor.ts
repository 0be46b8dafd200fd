import type { QueuePlace } from '@tandem/contract'
import { findTenant } from '../tenants/index.ts'
import { listAgents } from '../workforce/index.ts'
import { experienceOf } from './experience.ts'
import { isOpen } from './hours.ts'
import { type EntryRow, type InTx, now } from './internal.ts'
import type { Candidate } from './rules.ts'
import { places } from './wait.ts'

/** The tenant's agents as the rules see them. */
export async function teamOf(ctx: InTx): Promise<Candidate[]> {
  const agents = await listAgents(ctx.tx)
  return agents.map(({ id, presence, capacity, load, reserved, skills, lastWorkAt }) => ({
    id,
    presence,
    capacity,
    busy: load + reserved,
    skills: skills.map(({ key }) => key),
    lastWorkAt,
  }))
}

/** Everything that waits (offered or not), in queue order. */
export function queueOf(ctx: InTx): Promise<EntryRow[]> {
  return ctx.tx.db
    .selectFrom('queue_entries')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('state', 'in', ['waiting', 'offered'])
    .orderBy('rank_at')
    .orderBy('id')
    .execute()
}

/** The place of everything that waits, by entry in queue order; `seconds` is the mean that is held against reality. */
export async function placesOf(
  ctx: InTx,
  queue: readonly EntryRow[],
): Promise<Map<string, QueuePlace & { seconds: number | null }>> {
  if (queue.length === 0) return new Map()
  const { hours } = await findTenant(ctx.tx.db, ctx.tenant)
  const floor = { agents: await teamOf(ctx), withinHours: isOpen(hours, now(ctx)), experience: await experienceOf(ctx) }
  return places(queue, floor)
}

/** What the customer of a waiting conversation is told; null when it does not wait. */
export async function placeOfConversation(ctx: InTx, conversation: string): Promise<QueuePlace | null> {
  const entry = await ctx.tx.db
    .selectFrom('queue_entries')
    .select('id')
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversation)
    .where('state', 'in', ['waiting', 'offered'])
    .executeTakeFirst()
  const place = entry && (await placesOf(ctx, await queueOf(ctx))).get(entry.id)
  return place ? { position: place.position, minutes: place.minutes, open: place.open } : null
}
