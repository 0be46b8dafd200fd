import { type Lane, Lane as Lanes, type Why } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { type AgentRow, PLACE } from '../workforce/index.ts'
import { type EntryRow, now } from './internal.ts'
import { levelOf } from './needs.ts'
import type { Because } from './rules.ts'

/** Why this agent, in figures and ids: kept with the offer and the assignment, free of personal data. */
export function whyOf(
  ctx: InTx,
  entry: EntryRow,
  agent: Pick<AgentRow, 'id' | 'capacity' | 'load' | 'reserved' | 'grants'>,
  how: { because: Because; candidates: number },
): Why {
  const lane: Lane = Lanes.parse(entry.lane)
  return {
    because: how.because,
    candidates: how.candidates,
    skills: entry.needs.map((need) => {
      const [key = '', asked] = need.split(':')
      return { key, asked: Number(asked), has: levelOf(agent.grants, key) }
    }),
    relaxed: entry.relaxed,
    occupancy: agent.capacity === 0 ? 1 : (agent.load + agent.reserved) / (agent.capacity * PLACE),
    sticky: entry.prefer_id === agent.id,
    lane,
    priority: entry.priority,
    waitedSeconds: Math.max(0, (now(ctx).getTime() - entry.requested_at.getTime()) / 1000),
  }
}
