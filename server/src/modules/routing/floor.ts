import type { QueuePlace } from '@tandem/contract'
import { sql } from 'kysely'
import type { InTx, Services } from '../../kernel/context.ts'
import { tenantOf } from '../tenants/index.ts'
import { experienceOf } from './experience.ts'
import { isOpen, nextOpening } from './hours.ts'
import { type EntryRow, now } from './internal.ts'
import { type Estimate, estimateOf, type Outlook, type Server, slotsByLine } from './wait.ts'
import { optionsFor } from './wait-options.ts'

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

interface Slots {
  at: number
  /** Who is there, in figures: another one makes the slots out of date at once. */
  team: string
  servers: Server[]
  byLine: Map<string, number>
}
const FRESH_MS = 5000
const slots = new WeakMap<Services, Map<string, Slots>>()

type Line = readonly string[]

/** The slots of these lines beside all others with somebody in them; reckoned anew when the team changes, or in 5 s. */
async function slotsOf(ctx: InTx, lines: readonly Line[]): Promise<Map<string, number>> {
  const byTenant = slots.get(ctx.services) ?? new Map<string, Slots>()
  slots.set(ctx.services, byTenant)
  const { rows } = await ctx.tx.client.query<{ team: string }>({
    name: 'routing_team',
    text: `select concat_ws('|', count(*), sum(capacity), sum(skill_count), max(presence_since)) as team from agents
      where tenant_id = $1 and active and presence = 'online'`,
    values: [ctx.tenant],
  })
  const [at, team] = [ctx.services.clock.now(), rows[0]?.team ?? '']
  const known = byTenant.get(ctx.tenant)
  const isKnown = lines.every((line) => known?.byLine.has(line.join()))
  const isFresh = known?.team === team && at - known.at < FRESH_MS
  if (known && isFresh && isKnown) return known.byLine
  const servers = known && isFresh ? known.servers : await serversOf(ctx)
  const all = new Map([...(await busyLines(ctx)), ...lines].map((line) => [line.join(), line]))
  const byLine = slotsByLine([...all.values()], servers)
  byTenant.set(ctx.tenant, { at: known && isFresh ? known.at : at, team, servers, byLine })
  return byLine
}

async function serversOf({ tx }: InTx): Promise<Server[]> {
  const text = `select capacity, grants from agents where tenant_id = $1 and active and presence = 'online'`
  return (await tx.client.query<Server>({ name: 'routing_servers', text, values: [tx.tenant] })).rows
}

async function busyLines(ctx: InTx): Promise<Line[]> {
  const { rows } = await sql<{ needs: string[] }>`
    select needs from queue_lines l where tenant_id = ${ctx.tenant} and exists (
      select 1 from queue_entries q where q.tenant_id = l.tenant_id and q.line = l.line and q.state = 'waiting'
        and q.customer <> 'called')`.execute(ctx.tx.db)
  return rows.map(({ needs }) => needs)
}

/** What estimates are made from, for these lines. */
export async function outlookOf(ctx: InTx, lines: readonly Line[]): Promise<(line: Line) => Outlook> {
  const [{ hours }, experience, byLine] = await Promise.all([tenantOf(ctx), experienceOf(ctx), slotsOf(ctx, lines)])
  const withinHours = isOpen(hours, now(ctx))
  const opensAt = withinHours ? null : nextOpening(hours, now(ctx))
  return (line) => ({ slots: byLine.get(line.join()) ?? 0, withinHours, opensAt, experience })
}

/** Counted apart, each by its own index of the line: with both conditions in one, the whole queue would be read. */
const AHEAD = `select (
  select count(*) from queue_entries where tenant_id = $1 and line = $2 and (rank_at, id) < ($3, $4::uuid)
    and state = 'waiting' and customer <> 'called') + (
  select count(*) from queue_entries where tenant_id = $1 and line = $2 and (rank_at, id) < ($3, $4::uuid)
    and state = 'offered') as ahead`

/** The place of an entry that waits, in the line of those who wait for the same. */
export async function placeOf(ctx: InTx, entry: EntryRow): Promise<Estimate> {
  const counted = ctx.tx.client.query<{ ahead: number }>({
    name: 'routing_ahead',
    text: AHEAD,
    values: [ctx.tenant, entry.line, entry.rank_at, entry.id],
  })
  const [{ rows }, outlook] = await Promise.all([counted, outlookOf(ctx, [entry.needs])])
  return estimateOf(rows[0]?.ahead ?? 0, outlook(entry.needs))
}

/** What the customer of an entry is told. */
export function toPlace(entry: Pick<EntryRow, 'kind' | 'customer'>, { seconds: _, ...estimate }: Estimate): QueuePlace {
  const { kind, customer } = entry as Pick<QueuePlace, 'kind' | 'customer'>
  return { ...estimate, kind, customer, options: optionsFor(kind, customer) }
}

/** What the customer of a waiting conversation is told; null when it does not wait. */
export async function placeOfConversation(ctx: InTx, conversation: string): Promise<QueuePlace | null> {
  const entry = await ctx.tx.db
    .selectFrom('queue_entries')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversation)
    .where('state', 'in', ['waiting', 'offered'])
    .executeTakeFirst()
  return entry ? toPlace(entry, await placeOf(ctx, entry)) : null
}
