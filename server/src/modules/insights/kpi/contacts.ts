import type { Told } from './outcome.ts'
import type { Summary } from './summary.ts'

/** Adds to each episode of one customer, in the order of opening, when the same person next came. */
export function withReturns(episodes: readonly Summary[]): Told[] {
  let nextAt: number | null = null
  const issues = new Map<string, number>()
  const told: Told[] = []
  for (const episode of [...episodes].reverse()) {
    const { issue } = episode
    told.push({ ...episode, nextAt, sameIssueAt: issue === null ? null : (issues.get(issue) ?? null) })
    // A greeting, spam or a merged copy is no new request.
    if (!episode.asked || episode.reason === 'spam' || episode.reason === 'duplicate') continue
    if (episode.lastDecision !== null || episode.handover !== null) nextAt = episode.openedAt
    if (issue !== null) issues.set(issue, episode.openedAt)
  }
  return told.reverse()
}
