/** What customers are assumed to do while they wait. Times in seconds, shares from 0 to 1. */
export interface Behaviour {
  /** Mean patience of those who are told nothing. */
  patienceSec: number
  /**
   * Hazard of leaving, over that of those who are told nothing, while the announced time is not over. In an experiment
   * with real calls 36 % hung up who heard their place in the line, and 70 % who heard music (Munichor and Rafaeli 2007,
   * J. Applied Psychology 92(2)): a ratio of 0.37. We assume half of that effect on a logarithmic scale.
   */
  informed: number
  /** Growth of that hazard for each minute past the announced time: up to 52 % (Webb, Yu and Bretthauer 2019). */
  disappointed: number
  /** The ways out of the line are offered from so many announced minutes on. The product always shows them. */
  offeredFromMin: number
  /**
   * Shares that take each way out of the line, of those to whom they are offered: the place is kept and
   * they are called or written to at their turn; they are called when nobody waits, or after four hours at the latest; they leave a message, answered likewise. At a bank
   * 37 % of those who were asked took a call-back (Hathaway, Emadi and Deshpande 2021, Management Science); we assume
   * 35 % for the three together.
   */
  keepsPlace: number
  calledLater: number
  leavesMessage: number
  /** Share of calls to them that fail, and the agent's time that one costs. Our guess. */
  unreachable: number
  attemptSec: number
}

export const ASSUMED: Behaviour = {
  patienceSec: 300,
  informed: 0.6,
  disappointed: 1.52,
  offeredFromMin: 2,
  keepsPlace: 0.2,
  calledLater: 0.1,
  leavesMessage: 0.05,
  unreachable: 0.15,
  attemptSec: 40,
}

/** Nobody is told anything, nothing is offered. */
export const TOLD_NOTHING: Behaviour = {
  ...ASSUMED,
  informed: 1,
  disappointed: 1,
  keepsPlace: 0,
  calledLater: 0,
  leavesMessage: 0,
}

/**
 * When a customer gives up: the time at which the cumulated hazard reaches `resolve` (exponential with mean 1, drawn
 * once a customer, so that the same person is compared under both regimes).
 */
export function patienceOf(resolve: number, announcedSec: number, behaviour: Behaviour): number {
  const { patienceSec, informed, disappointed } = behaviour
  const calm = (resolve * patienceSec) / informed
  if (calm <= announcedSec || disappointed === 1) return calm
  const growth = Math.log(disappointed) / 60
  return announcedSec + Math.log(1 + (calm - announcedSec) * growth) / growth
}
