import type { Presence } from '@tandem/contract'

/** How much earlier than they came conversations of each priority (1 most urgent) stand in the queue. */
const BOOST_SECONDS: Record<number, number> = { 1: 600, 2: 240, 3: 60, 4: 0 }

/**
 * The static order of the queue. Ageing with the same slope for everybody is this constant key: nothing is re-sorted,
 * and a later conversation passes an earlier one only if it came less than the difference of their boosts later.
 */
export const rankAt = (enqueuedAt: Date, priority: number): Date =>
  new Date(enqueuedAt.getTime() - (BOOST_SECONDS[priority] ?? 0) * 1000)

export interface Candidate {
  id: string
  presence: Presence
  capacity: number
  /** Assigned conversations and live offers. */
  busy: number
  skills: readonly string[]
  lastWorkAt: Date
}

export interface Waiting {
  id: string
  skills: readonly string[]
  skip: readonly string[]
  prefer: { agent: string; because: Because } | null
}

/** Why an agent gets an offer: asked for by name, knows the customer, or has the most room. */
export type Because = 'requested' | 'returning' | 'least_busy'

export interface Match {
  entry: string
  agent: string
  because: Because
}

/** Skills that no agent of the tenant has (any longer) are not waited for: an entry must never be unassignable. */
export function requiredSkills(skills: readonly string[], agents: readonly Candidate[]): string[] {
  return skills.filter((key) => agents.some((agent) => agent.skills.includes(key)))
}

export const isEligible = (agent: Candidate, required: readonly string[]): boolean =>
  agent.presence === 'online' && required.every((key) => agent.skills.includes(key))

const hasRoom = (agent: Candidate): boolean => agent.busy < agent.capacity

/** Occupancy plus 0.3 per skill: people with scarce skills are kept free for those who need them. */
export const scoreOf = (agent: Candidate): number => agent.busy / agent.capacity + 0.3 * agent.skills.length

/** The least occupied first; of equals the one who has been idle the longest. */
export const byScore = (a: Candidate, b: Candidate): number =>
  scoreOf(a) - scoreOf(b) || a.lastWorkAt.getTime() - b.lastWorkAt.getTime() || a.id.localeCompare(b.id)

/**
 * Gives waiting entries (in queue order) to agents with room until nothing more fits. An entry that nobody can take
 * now is passed over and blocks no other. `exhausted` are entries that everybody eligible has declined or missed.
 */
export function match(
  waiting: readonly Waiting[],
  team: readonly Candidate[],
): { matches: Match[]; exhausted: string[] } {
  const agents = team.map((agent) => ({ ...agent }))
  const matches: Match[] = []
  const exhausted: string[] = []
  for (const entry of waiting) {
    const required = requiredSkills(entry.skills, agents)
    const eligible = agents.filter((agent) => isEligible(agent, required))
    const open = eligible.filter((agent) => !entry.skip.includes(agent.id))
    if (eligible.length > 0 && open.length === 0) exhausted.push(entry.id)
    const free = open.filter(hasRoom)
    const preferred = free.find((agent) => agent.id === entry.prefer?.agent)
    const agent = preferred ?? free.sort(byScore)[0]
    if (!agent) continue
    const because = preferred && entry.prefer ? entry.prefer.because : 'least_busy'
    matches.push({ entry: entry.id, agent: agent.id, because })
    agent.busy++
    agent.lastWorkAt = new Date(Number.MAX_SAFE_INTEGER)
  }
  return { matches, exhausted }
}

/** Offers that an agent let run out one after the other before being set to away. */
export const MISSES = 3

/** Whether the latest offers of an agent (newest first) were all missed. */
export const missedTooOften = (states: readonly string[]): boolean =>
  states.length >= MISSES && states.slice(0, MISSES).every((state) => state === 'expired')

export type Outcome = 'closed' | 'abandoned' | 'transferred' | 'returned' | 'released'

/**
 * What has become of an entry whose conversation went on without it: closed (by a customer who gave up waiting, or
 * after service), opened anew, or given to somebody else. Null while the two agree.
 */
export function outdated(
  conversation: { status: string; episode_id: string | null; assignee_kind: string; assignee_id: string | null },
  entry: { state: string; episode_id: string; agent_id: string | null },
): Outcome | null {
  const served = entry.state === 'assigned'
  const over = conversation.status !== 'open' || conversation.episode_id !== entry.episode_id
  if (over) return served ? 'closed' : 'abandoned'
  const agrees = served
    ? conversation.assignee_kind === 'agent' && conversation.assignee_id === entry.agent_id
    : conversation.assignee_kind === 'queue'
  return agrees ? null : 'released'
}
