import type { EpisodeOutcome } from '@tandem/contract'
import type { Summary } from './summary.ts'

const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/** An episode and what the same customer did next. */
export interface Told extends Summary {
  /** When the same customer next asked anything, and when about the same issue. */
  nextAt: number | null
  sameIssueAt: number | null
}

/** Spam and merged copies are no work of service. */
export const counts = ({ reason }: Summary): boolean => reason !== 'spam' && reason !== 'duplicate'

export const servedByPerson = ({ firstReply, handlings }: Summary): boolean =>
  firstReply !== null || handlings.length > 0

/** How long an episode that nobody served waited; null when it was served, never asked, or no longer wanted to. */
export const unservedSeconds = (episode: Summary, now: number): number | null =>
  episode.handover && !episode.leftLine && !servedByPerson(episode)
    ? ((episode.closedAt ?? now) - episode.handover.at) / 1000
    : null

/** The one end that an episode came to. Greetings are no request; who comes back within a day was not helped. */
export function outcomeOf(episode: Told, now: number, shortSeconds: number): EpisodeOutcome {
  if (episode.closedAt === null) return 'open'
  if (servedByPerson(episode)) return episode.reason === 'resolved' ? 'resolved_by_person' : 'ended_by_person'
  if (episode.leftLine) return 'left_line'
  const waited = unservedSeconds(episode, now)
  if (waited !== null) return unserved(episode, waited, shortSeconds)
  return byAssistant(episode, episode.closedAt, now)
}

function unserved(episode: Told, waited: number, shortSeconds: number): EpisodeOutcome {
  if (episode.deferred) return 'deferred'
  if (episode.closedHouse) return 'out_of_hours'
  return waited <= shortSeconds ? 'left_at_once' : 'abandoned'
}

function byAssistant(episode: Told, closedAt: number, now: number): EpisodeOutcome {
  const { lastDecision, rating, nextAt } = episode
  if (!episode.asked || lastDecision === null) return 'no_request'
  if (nextAt !== null && nextAt - closedAt < DAY_MS) return 'returned'
  if (lastDecision === 'refuse' || !episode.botReplied || (rating && rating.stars <= 2)) return 'unresolved'
  if (rating && rating.stars >= 4) return 'confirmed'
  return now - closedAt < DAY_MS ? 'too_early' : 'assumed'
}
