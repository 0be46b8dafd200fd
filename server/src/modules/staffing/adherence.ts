import type { InTx } from '../../kernel/context.ts'
import { verb } from '../../kernel/verb.ts'
import { agentNames } from '../workforce/index.ts'
import { addDays, instantOf, SLOT_MINUTES } from './calendar.ts'
import { type ShiftRow, zoneOf } from './internal.ts'
import { adherenceOf, type Span } from './rules.ts'
import { shiftsOn } from './shifts.ts'

export const adherence = verb({
  name: 'staffing.adherence',
  summary: 'How well a day was kept to: planned time, of it at the desk, and how late people came',
  scope: 'staffing:read',
  effect: 'read',
  async run(ctx, { day }) {
    const zone = await zoneOf(ctx)
    const shifts = await shiftsOn(ctx, day, day, true)
    const agents = [...new Set(shifts.map(({ agent_id }) => agent_id))]
    const names = await agentNames(ctx, agents)
    const served = await servedOn(ctx, day, zone)
    const rows = agents.map((agent) => {
      const planned = shifts.filter(({ agent_id }) => agent_id === agent).flatMap((shift) => deskSpans(shift, zone))
      const kept = adherenceOf(planned, served.get(agent) ?? [], ctx.now().getTime())
      return { agent, name: names.get(agent) ?? '', ...kept }
    })
    return { rows: rows.sort((a, b) => (a.adherence ?? 2) - (b.adherence ?? 2) || a.name.localeCompare(b.name)) }
  },
})

/** A shift without its breaks. */
function deskSpans({ day, from_slot, to_slot, breaks }: ShiftRow, zone: string): Span[] {
  const at = (slot: number) => instantOf(day, slot * SLOT_MINUTES, zone).getTime()
  const slots = Array.from({ length: to_slot - from_slot }, (_, i) => from_slot + i)
  return slots
    .filter((slot) => !breaks.includes(slot))
    .reduce<Span[]>((spans, slot) => {
      const last = spans.at(-1)
      if (last?.to === at(slot)) last.to = at(slot + 1)
      else spans.push({ from: at(slot), to: at(slot + 1) })
      return spans
    }, [])
}

/** When each agent was online on a day and the morning after it. */
async function servedOn(ctx: InTx, day: string, zone: string): Promise<Map<string, Span[]>> {
  const [from, to] = [instantOf(day, 0, zone), instantOf(addDays(day, 2), 0, zone)]
  const rows = await ctx.tx.db
    .selectFrom('staffing_presence')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('presence', '=', 'online')
    .where('from_at', '<', to)
    .where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', from)]))
    .orderBy('from_at')
    .execute()
  const spans = new Map<string, Span[]>()
  for (const { agent_id, from_at, to_at } of rows) {
    const span = { from: from_at.getTime(), to: to_at?.getTime() ?? Number.POSITIVE_INFINITY }
    spans.set(agent_id, [...(spans.get(agent_id) ?? []), span])
  }
  return spans
}
