import type { Lane, Presence, Why } from '@tandem/contract'
import { hasRoom, type Room, shareOf, weightFor } from '../workforce/index.ts'
import { levelOf, serves } from './needs.ts'

/** How much earlier than they came conversations of each priority (1 most urgent) stand in the queue. */
const BOOST_SECONDS: Record<number, number> = { 1: 600, 2: 240, 3: 60, 4: 0 }

/**
 * The static order of the queue. Ageing with the same slope for everybody is this constant key: nothing is re-sorted,
 * and a later conversation passes an earlier one only if it came less than the difference of their boosts later.
 */
export const rankAt = (enqueuedAt: Date, priority: number, laneBoostSeconds = 0): Date =>
  new Date(enqueuedAt.getTime() - Math.max(BOOST_SECONDS[priority] ?? 0, laneBoostSeconds) * 1000)

/** Which lane a conversation takes: that of the customer before that of the matter. */
export function laneOf(
  about: { reason: string; triage: string | null; tags: readonly string[] },
  vipTags: readonly string[],
): Lane {
  if (about.tags.some((tag) => vipTags.includes(tag))) return 'vip'
  return about.triage === 'complaint' || about.reason === 'complaint' ? 'complaint' : 'normal'
}

export interface Candidate extends Room {
  id: string
  presence: Presence
  /** The next room is for another tenant, where somebody has waited too long. */
  leased: boolean
  /** What the agent may serve, as `key:level` for every level up to the own. */
  grants: readonly string[]
  skillCount: number
  lastWorkAt: Date
}

export interface Waiting {
  id: string
  needs: readonly string[]
  skip: readonly string[]
  /** Hundredths of a place; null takes the whole agent. */
  weight: number | null
  /** Whether the customer is there to talk, or has to be called first. */
  present: boolean
  prefer: { agent: string; because: 'requested' | 'returning'; until: Date | null } | null
}

/** Why an agent gets an offer: asked for by name, knows the customer, or has the most room. */
export type Because = Why['because']

export interface Match {
  entry: string
  agent: string
  because: 'requested' | 'returning' | 'least_busy'
}

/** Who may take an entry at all, room aside. Who was asked for by name needs no skills. */
export function isEligible(agent: Candidate, entry: Pick<Waiting, 'needs' | 'skip' | 'prefer'>): boolean {
  if (agent.presence !== 'online' || entry.skip.includes(agent.id)) return false
  if (entry.prefer?.because === 'requested' && entry.prefer.agent === agent.id) return true
  return serves(agent.grants, entry.needs)
}

export const roomFor = (agent: Candidate, weight: number | null): boolean =>
  !agent.leased && hasRoom(agent, weightFor(weight, agent))

/** Whether a busy preferred agent is still waited for: only while there to come, and not for long. */
export function isHeld(entry: Waiting, team: readonly Candidate[], now: Date): boolean {
  const { prefer } = entry
  if (!prefer?.until || prefer.until <= now) return false
  return team.some((agent) => agent.id === prefer.agent && isEligible(agent, entry))
}

/** Attention taken plus 0.3 per skill: people with scarce skills are kept free for those who need them. */
export const scoreOf = (agent: Candidate): number => agent.attention / 10_000 + 0.3 * agent.skillCount

/** The least occupied first; of equals who fits best, then who has been idle the longest. */
export const byScore = (needs: readonly string[]) => (a: Candidate, b: Candidate) =>
  scoreOf(a) - scoreOf(b) ||
  surplus(a, needs) - surplus(b, needs) ||
  a.lastWorkAt.getTime() - b.lastWorkAt.getTime() ||
  a.id.localeCompare(b.id)

/** By how many levels an agent is better than asked for. */
const surplus = (agent: Candidate, needs: readonly string[]): number =>
  needs.reduce((sum, need) => sum + levelOf(agent.grants, need.slice(0, need.lastIndexOf(':'))) - levelIn(need), 0)

const levelIn = (need: string): number => Number(need.slice(need.lastIndexOf(':') + 1))

/** Who may get something, though not a whole call, and is soonest free for one: holds least, of equals idle the longest. */
function keeperFor(call: Waiting, agents: readonly Candidate[]): Candidate | undefined {
  const partly = agents.filter((agent) => isEligible(agent, call) && roomFor(agent, 1))
  return partly.sort(
    (a, b) =>
      a.attention - a.share - (b.attention - b.share) ||
      a.load + a.reserved - (b.load + b.reserved) ||
      a.lastWorkAt.getTime() - b.lastWorkAt.getTime() ||
      a.id.localeCompare(b.id),
  )[0]
}

/**
 * Gives waiting entries (in queue order) to agents with room until nothing more fits. An entry that nobody can take
 * now is passed over and blocks no other, but for one: what wants a whole agent keeps the one who is soonest free, who
 * gets nothing that stands behind it. So chats without end do not starve a call, and no other call gives way to a chat.
 * `calls` are entries whose turn it is while their customer is not there.
 */
export function match(
  waiting: readonly Waiting[],
  team: readonly Candidate[],
  now: Date,
): { matches: Match[]; calls: string[]; kept: Map<string, string> } {
  const agents = new Map(team.map((agent) => [agent.id, agent]))
  const matches: Match[] = []
  const calls: string[] = []
  /** By agent, the entry that the agent is kept for. */
  const kept = new Map<string, string>()
  for (const entry of waiting) {
    const there = [...agents.values()].filter(({ id }) => !kept.has(id))
    const free = there.filter((agent) => isEligible(agent, entry) && roomFor(agent, entry.weight))
    const preferred = free.find((agent) => agent.id === entry.prefer?.agent)
    if (!preferred && isHeld(entry, [...agents.values()], now)) continue
    const agent = preferred ?? free.sort(byScore(entry.needs))[0]
    if (!agent) {
      const keeper = entry.weight === null && entry.present ? keeperFor(entry, there) : undefined
      if (keeper) kept.set(keeper.id, entry.id)
      continue
    }
    if (!entry.present) {
      calls.push(entry.id)
      continue
    }
    const because = preferred && entry.prefer ? entry.prefer.because : 'least_busy'
    matches.push({ entry: entry.id, agent: agent.id, because })
    agents.set(agent.id, busier(agent, entry.weight))
  }
  return { matches, calls, kept }
}

/** The agent with an offer more; of equals the others come before. */
function busier(agent: Candidate, weight: number | null): Candidate {
  const reserved = agent.reserved + weightFor(weight, agent)
  const share = shareOf(agent.load + reserved, agent.capacity)
  return {
    ...agent,
    reserved,
    share,
    attention: agent.attention - agent.share + share,
    lastWorkAt: new Date(8.64e15),
  }
}

/** Whether the latest offers of an agent (newest first) were all missed, `limit` of them in a row. */
export const missedTooOften = (states: readonly string[], limit: number): boolean =>
  states.length >= limit && states.slice(0, limit).every((state) => state === 'expired')

/** `left`: on their own wish they go on with the AI, which is no giving up. */
export type Outcome = 'closed' | 'abandoned' | 'left' | 'transferred' | 'returned' | 'released'

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
