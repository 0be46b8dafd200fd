import { expect } from 'vitest'
import { listAgents } from '../workforce/index.ts'
import { queueOf, teamOf } from './floor.ts'
import type { EntryRow, InTx, OfferRow } from './internal.ts'
import { isEligible, rankAt, requiredSkills } from './rules.ts'

/** Everything that routing keeps of a tenant, as one consistent picture. */
export interface Picture {
  entries: EntryRow[]
  offers: OfferRow[]
}

/** What must hold whenever nothing is under way (OPERATIONS: the properties of routing). */
export async function checkInvariants(ctx: InTx): Promise<Picture> {
  const of = { tenant: ctx.tenant, db: ctx.tx.db }
  const conversations = await of.db.selectFrom('conversations').selectAll().where('tenant_id', '=', of.tenant).execute()
  const live = of.db.selectFrom('queue_entries').selectAll().where('tenant_id', '=', of.tenant)
  const entries = await live.where('state', '<>', 'ended').execute()
  const offers = await of.db
    .selectFrom('offers')
    .selectAll()
    .where('tenant_id', '=', of.tenant)
    .where('state', '=', 'live')
    .execute()
  for (const row of conversations) {
    const own = entries.filter((entry) => entry.conversation_id === row.id)
    expect(
      own.map((entry) => entry.state === 'assigned'),
      'one owner',
    ).toEqual(ownersOf(row))
    if (row.assignee_kind === 'agent' && row.status === 'open') expect(own[0]?.agent_id).toBe(row.assignee_id)
  }
  for (const entry of entries) {
    const made = offers.filter((offer) => offer.entry_id === entry.id)
    expect(made, 'one live offer').toHaveLength(entry.state === 'offered' ? 1 : 0)
    expect(entry.rank_at).toEqual(rankAt(entry.enqueued_at, entry.priority))
  }
  await checkLoads(ctx, { entries, offers })
  await checkWorkConserved(ctx)
  return { entries, offers }
}

/** An open conversation in the queue or with an agent has one live entry; with the bot or closed none. */
const ownersOf = (row: { status: string; assignee_kind: string }): boolean[] =>
  row.status === 'open' && row.assignee_kind !== 'bot' ? [row.assignee_kind === 'agent'] : []

async function checkLoads(ctx: InTx, { entries, offers }: Picture): Promise<void> {
  for (const agent of await listAgents(ctx.tx)) {
    const load = entries.filter((entry) => entry.state === 'assigned' && entry.agent_id === agent.id).length
    const reserved = offers.filter((offer) => offer.agent_id === agent.id).length
    expect({ load: agent.load, reserved: agent.reserved }, 'load').toEqual({ load, reserved })
    if (agent.presence === 'offline') expect(load + reserved, 'work of an absent agent').toBe(0)
  }
}

async function checkWorkConserved(ctx: InTx): Promise<void> {
  const team = await teamOf(ctx)
  const waiting = (await queueOf(ctx)).filter((entry) => entry.state === 'waiting')
  for (const entry of waiting) {
    const required = requiredSkills(entry.skills, team)
    const idle = team.filter(
      (agent) => isEligible(agent, required) && agent.busy < agent.capacity && !entry.skip.includes(agent.id),
    )
    expect(idle, 'idle agent beside a waiting customer').toEqual([])
  }
}
