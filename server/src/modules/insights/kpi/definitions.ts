import type { Figure, Kpi } from '@tandem/contract'
import type { Cell } from './cell.ts'
import { counts, DAY_MS, outcomeOf, servedByPerson, type Told, unservedSeconds } from './outcome.ts'

/** So long a customer may not come back with the same issue for it to be solved at the first contact. */
const FIRST_CONTACT_MS = 7 * DAY_MS

export interface Rules {
  now: number
  answerSeconds: number
  shortSeconds: number
}

/** Finds the row that something counts into, by its date and, when rows are by agent, by whose work it is. */
export type CellOf = (at: number, agent: string | null) => Cell | undefined

/**
 * Counts one episode into every figure that it has a part in, each on its own date: what was opened on the date of
 * opening, what was answered on that of the answer. A row by agent gets what is that agent's own work.
 */
export function count(episode: Told, rules: Rules, cellOf: CellOf): void {
  if (!counts(episode)) return
  const lead = episode.handlings.at(-1)?.agent ?? episode.firstReply?.agent ?? null
  const opened = cellOf(episode.openedAt, lead)
  opened?.outcome(outcomeOf(episode, rules.now, rules.shortSeconds))
  opened?.share('closureRate', episode.closedAt !== null)
  countWaiting(episode, rules, cellOf)
  const { firstReply, rating } = episode
  if (firstReply) cellOf(firstReply.at, firstReply.agent)?.firstResponse(firstReply.seconds)
  if (rating) cellOf(rating.at, lead)?.share('satisfaction', rating.stars >= 4)
  if (episode.closedAt !== null) countClosed(episode, episode.closedAt, lead, rules, cellOf)
}

/** Service level and abandonment, on the date on which a person was asked for. */
function countWaiting(episode: Told, rules: Rules, cellOf: CellOf): void {
  const { handover } = episode
  if (!handover) return
  const cell = cellOf(handover.at, null)
  if (!cell) return
  const answeredAt = episode.acceptedAt ?? episode.firstReply?.at ?? null
  const waited = answeredAt === null ? unservedSeconds(episode, rules.now) : (answeredAt - handover.at) / 1000
  if (waited === null) return
  const waits = episode.closedAt === null && answeredAt === null
  cell.share('outOfHours', episode.closedHouse)
  cell.share('deferred', episode.deferred && !episode.closedHouse)
  // Nobody was there to answer, or the customer chose not to wait: apart from those who were let wait.
  if (episode.closedHouse || episode.deferred) return
  const leftAtOnce = answeredAt === null && !waits && waited <= rules.shortSeconds
  if (leftAtOnce || (waits && waited <= rules.answerSeconds)) return
  cell.share('serviceLevel', answeredAt !== null && waited <= rules.answerSeconds)
  if (!waits) cell.share('abandonment', answeredAt === null)
}

function countClosed(episode: Told, at: number, lead: string | null, rules: Rules, cellOf: CellOf): void {
  const cell = cellOf(at, lead)
  if (episode.asked) cell?.share('ratingRate', episode.rating !== null)
  countTransfers(episode, at, cellOf)
  if (servedByPerson(episode)) {
    const people = new Set(episode.handlings.map(({ agent }) => agent))
    if (episode.reason === 'resolved' && rules.now - at >= FIRST_CONTACT_MS) {
      const back = episode.sameIssueAt !== null && episode.sameIssueAt - at < FIRST_CONTACT_MS
      cell?.share('firstContactResolution', people.size === 1 && !back)
    }
    if (episode.botReplied) cell?.share('containment', false)
    return
  }
  if (episode.botReplied) cell?.share('containment', episode.handover === null)
  if (episode.handover) return
  countResolution(episode, cell, rules)
}

function countTransfers(episode: Told, at: number, cellOf: CellOf): void {
  const people = new Set(episode.handlings.map(({ agent }) => agent))
  const cells = new Set([...people].map((agent) => cellOf(at, agent)))
  // Not by agent: all of them fall into one row, which counts the episode once.
  if (cells.size === 1 && people.size > 0) {
    const [only] = cells
    only?.share('transferRate', episode.transfers.length > 0)
    return
  }
  for (const agent of people) cellOf(at, agent)?.share('transferRate', episode.transfers.includes(agent))
}

/** Of the real requests that the AI closed alone, and that are old enough to judge. The two are never added up. */
function countResolution(episode: Told, cell: Cell | undefined, rules: Rules): void {
  const outcome = outcomeOf(episode, rules.now, rules.shortSeconds)
  if (outcome === 'no_request' || outcome === 'too_early') return
  cell?.share('confirmedResolution', outcome === 'confirmed')
  cell?.share('assumedResolution', outcome === 'assumed')
}

/** The figures of a cell by name. */
export const figuresOf = (cell: Cell): Record<Kpi, Figure> => ({
  firstResponseP50: cell.firstResponseAt(0.5),
  firstResponseP90: cell.firstResponseAt(0.9),
  serviceLevel: cell.shareOf('serviceLevel'),
  abandonment: cell.shareOf('abandonment'),
  outOfHours: cell.shareOf('outOfHours'),
  deferred: cell.shareOf('deferred'),
  handleTime: cell.handleTime(),
  occupancy: cell.occupancy(),
  transferRate: cell.shareOf('transferRate'),
  closureRate: cell.shareOf('closureRate'),
  firstContactResolution: cell.shareOf('firstContactResolution'),
  satisfaction: cell.shareOf('satisfaction'),
  ratingRate: cell.shareOf('ratingRate'),
  containment: cell.shareOf('containment'),
  confirmedResolution: cell.shareOf('confirmedResolution'),
  assumedResolution: cell.shareOf('assumedResolution'),
})
