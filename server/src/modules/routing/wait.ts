import type { QueuePlace } from '@tandem/contract'
import { announcedMinutes, type Experience, expectedWait, p80, queueWait } from '@tandem/queueing'
import { serves } from './needs.ts'

/** Who serves: capacity in places, and what they may serve. */
export interface Server {
  capacity: number
  grants: readonly string[]
}

/**
 * The slots of every line: the capacity of those who may serve it, each shared among the lines that the agent serves.
 * Looks at the lines that an agent's grants lead to, never at all lines for each agent.
 */
export function slotsByLine(lines: readonly (readonly string[])[], agents: readonly Server[]): Map<string, number> {
  const byFirst = new Map<string, (readonly string[])[]>()
  for (const line of lines) byFirst.set(line[0] ?? '', [...(byFirst.get(line[0] ?? '') ?? []), line])
  const slots = new Map(lines.map((line) => [line.join(), 0]))
  for (const { capacity, grants } of agents) {
    const near = ['', ...grants].flatMap((token) => byFirst.get(token) ?? [])
    const served = near.filter((line) => serves(grants, line))
    for (const line of served) slots.set(line.join(), (slots.get(line.join()) ?? 0) + capacity / served.length)
  }
  return slots
}

/** What an estimate is made from. */
export interface Outlook {
  slots: number
  withinHours: boolean
  opensAt: Date | null
  experience: Experience
}

/** A place as it is told, and the mean in seconds that is held against reality. */
export type Estimate = Pick<QueuePlace, 'position' | 'minutes' | 'atLeast' | 'open' | 'opensAt'> & {
  seconds: number | null
}

/** Nobody there means no number: a wait without anybody serving cannot be estimated. */
export function estimateOf(ahead: number, { slots, withinHours, opensAt, experience }: Outlook): Estimate {
  const position = ahead + 1
  if (slots === 0) {
    const opens = withinHours ? null : (opensAt?.toISOString() ?? null)
    return { position, minutes: null, atLeast: null, open: withinHours, opensAt: opens, seconds: null }
  }
  const { mean } = queueWait(ahead, slots, experience)
  const minutes = announcedMinutes(p80(ahead, slots, experience))
  const atLeast = Math.min(announcedMinutes(expectedWait(ahead, slots, experience)), minutes)
  return { position, minutes, atLeast, open: true, opensAt: null, seconds: mean }
}
